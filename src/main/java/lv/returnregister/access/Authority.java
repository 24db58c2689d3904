package lv.returnregister.access;

/** The institutions whose people act in the Register. */
public enum Authority {
    /** Valsts robežsardze, the State Border Guard. */
    VRS,
    /** Pilsonības un migrācijas lietu pārvalde, the Office of Citizenship and Migration Affairs. */
    PMLP,
    /** Valsts policija, the State Police: apprehends and hands over. */
    VP,
    /** A Minister's office: tells of bans the Minister decided. */
    MINISTER
}

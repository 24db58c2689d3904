package bare;

import java.util.List;

public record Silent(List<String> words) {}

package lv.returnregister;

public class RegisterApplication {
    public static void main(String[] args) {}
}

/// Texts as words of a POSIX shell.
public enum ShellWord {
    /// The text as one word that the shell takes as it stands, in quotes where it needs them.
    public static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "_-./,:+@%".utf8.contains(byte)
                }
            }
        return isPlain ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
    }

    /// The texts as words with spaces between.
    public static func quoted(_ texts: [String]) -> String {
        texts.map { quoted($0) }.joined(separator: " ")
    }
}

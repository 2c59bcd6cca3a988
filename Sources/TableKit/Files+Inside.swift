/// Where paths lead.
extension Files {
    /// Whether a path is a folder or lies in it, at any depth, links followed. The path itself may be missing; the folders of it
    /// that are there decide then.
    public static func isInside(_ path: String, _ folder: String) -> Bool {
        guard let folder = POSIX.realPath(folder) else { return false }
        var place = path
        while true {
            if let real = POSIX.realPath(place) {
                return real == folder || real.hasPrefix(folder == "/" ? "/" : folder + "/")
            }
            let parent = POSIX.parent(of: place)
            guard parent != place else { return false }
            place = parent
        }
    }
}

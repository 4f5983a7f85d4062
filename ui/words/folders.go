package words

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
)

// sticks are where the systems put what is plugged in, by how many parts of the path
// after it name the one.
var sticks = []struct {
	root  string
	parts int
}{
	{"/run/media/", 2}, // and who is logged in
	{"/media/", 2},
	{"/Volumes/", 1},
	{"/mnt/", 1},
}

// IsStick reports whether a folder is on something that can be unplugged, as far as
// its path tells.
func IsStick(folder string) bool { return stickOf(folder) != "" }

// stickOf is what a stick is called by its maker or its owner; empty for a folder that
// is on none.
func stickOf(folder string) string {
	folder = filepath.ToSlash(folder)
	for _, s := range sticks {
		if rest, ok := strings.CutPrefix(folder, s.root); ok {
			parts := strings.Split(rest, "/")
			return parts[min(s.parts, len(parts))-1]
		}
	}
	if len(folder) >= 2 && folder[1] == ':' && !strings.EqualFold(folder[:1], "c") {
		return folder[:2] // a drive of Windows'
	}
	return ""
}

// Folder is what a folder for backups is called: as somebody has called it, else as
// the stick is called, else by its own name.
func Folder(path, called string) string {
	switch stick := stickOf(path); {
	case called != "":
		return called
	case stick != "":
		return stick
	}
	return filepath.Base(path)
}

// NotBackedUp says that the backup in a folder was not made, kindly: what is there is
// kept, and it is tried again.
func NotBackedUp(folder string, why error) string {
	w := With{"Folder": folder}
	switch store.KindOf(why) {
	case store.NotFound:
		return lang.L("{{.Folder}} is not there at present. The backup is made when it is back.", w)
	case store.DiskFull:
		return lang.L("{{.Folder}} is full. Make room on it, and the backup is made then.", w)
	case store.ReadOnly:
		return lang.L("{{.Folder}} cannot be written to. Choose another folder for backups in Settings, Keys and file.", w)
	}
	_, text := Error(why)
	return lang.L("The backup on {{.Folder}} was not made. {{.Why}}", With{"Folder": folder, "Why": text})
}

package settings

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/ui/words"
)

// clouds are the clients that keep a folder like one on the internet, by what
// the path of such a folder holds, in small letters.
var clouds = []struct{ mark, name string }{
	{"dropbox", "Dropbox"},
	{"onedrive", "OneDrive"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"icloud", "iCloud"},
	{"mobile documents", "iCloud"}, // where macOS keeps it
	{"nextcloud", "Nextcloud"},
}

// cloudOf names the client that looks after the folder of a path, or is empty.
// Such a client may replace a file while it is being written, or keep two
// versions of it: fine for a backup, wrong for the live file.
func cloudOf(path string) string {
	path = strings.ToLower(path)
	for _, c := range clouds {
		if strings.Contains(path, c.mark) {
			return c.name
		}
	}
	return ""
}

// cloudWords says why the live file is better kept elsewhere.
func cloudWords(cloud string) string {
	return lang.L("This folder seems to be kept in step by {{.Cloud}}, which may mix up a file while you work in it. When you have a quiet moment, close Alongside and move the file to a folder of this computer alone.", words.With{"Cloud": cloud})
}

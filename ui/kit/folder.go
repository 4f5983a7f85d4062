package kit

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// FolderPreference remembers the folder last used; a path of this computer, nothing
// from inside a programme.
const FolderPreference = "folder"

func rememberFolder(path string) { fyne.CurrentApp().Preferences().SetString(FolderPreference, path) }

// rememberedFolder is the folder last used, or else where people keep what they
// write.
func rememberedFolder() string {
	if path := fyne.CurrentApp().Preferences().String(FolderPreference); isFolder(path) {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	if documents := userFolders(home)["DOCUMENTS"]; isFolder(documents) {
		return documents
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// freeName is the name, or that name with a number, under which there is no
// file in the folder yet.
func freeName(folder, name string) string {
	ending := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ending)
	free := name
	for n := 2; exists(filepath.Join(folder, free)); n++ {
		free = fmt.Sprintf("%s-%d%s", stem, n, ending)
	}
	return free
}

// entry is a file or a folder in a folder.
type entry struct {
	name   string
	key    string // by which it is sorted and found
	folder bool
	file   fs.DirEntry
}

// changed is when a file was last written, zero where that cannot be told.
func (e entry) changed() time.Time {
	if info, err := e.file.Info(); err == nil {
		return info.ModTime()
	}
	return time.Time{}
}

// readFolder reads the folders in a folder and the files that a question is
// about, folders first, each by name. What is hidden is left out.
func readFolder(path string, q FileQuestion) ([]entry, error) {
	all, err := os.ReadDir(path)
	if err != nil {
		return nil, folderError(err)
	}
	entries := make([]entry, 0, len(all))
	for _, e := range all {
		name := e.Name()
		if strings.HasPrefix(name, ".") {
			continue
		}
		kind := e.Type()
		if kind&fs.ModeSymlink != 0 {
			info, err := os.Stat(filepath.Join(path, name))
			if err != nil {
				continue // it leads nowhere
			}
			kind = info.Mode().Type()
		}
		wanted := kind.IsRegular() && q.Purpose != ToChoose && q.hasEnding(name)
		if kind.IsDir() || wanted {
			entries = append(entries, entry{name, data.Fold(name), kind.IsDir(), e})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return cmp.Or(strings.Compare(a.key, b.key), strings.Compare(a.name, b.name))
	})
	return entries, nil
}

// folderError says why a folder cannot be shown.
func folderError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errNoFolder()
	case errors.Is(err, fs.ErrPermission):
		return errors.New(lang.L("You may not look into this folder. Choose another one."))
	}
	return errors.New(lang.L("This folder cannot be read. Choose another one."))
}

// nameError says what is wrong with a name for a file or a folder, as sticks
// and other computers take it; nil for nothing.
func nameError(name string) error {
	const longest = 200 // bytes; no system takes more than 255
	switch {
	case strings.Trim(name, ". ") == "":
		return errors.New(lang.L("Give it a name."))
	case len(name) > longest:
		return errors.New(lang.L("This name is too long."))
	case strings.ContainsAny(name, `/\:*?"<>|`) || strings.ContainsFunc(name, unicode.IsControl):
		return errors.New(lang.L(`A name must do without the signs / \ : * ? " < > |`))
	}
	return nil
}

// shownName is a name as it can be drawn: whatever else may stand in it, it is
// one line of text.
func shownName(name string) string {
	if utf8.ValidString(name) && !strings.ContainsFunc(name, unicode.IsControl) {
		return name
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(name, string(utf8.RuneError)))
}

// filePlace is a folder that people know by its name.
type filePlace struct{ label, path string }

// filePlaces are the places people keep files in: their own folders, then the
// sticks and disks that are plugged in. Only those that are there.
func filePlaces() []filePlace {
	var places []filePlace
	add := func(label, path string) {
		known := slices.ContainsFunc(places, func(p filePlace) bool { return p.path == path })
		if !known && isFolder(path) {
			places = append(places, filePlace{label, path})
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		own := userFolders(home)
		add(lang.L("Home"), home)
		add(lang.L("Desktop"), own["DESKTOP"])
		add(lang.L("Documents"), own["DOCUMENTS"])
		add(lang.L("Downloads"), own["DOWNLOAD"])
	}
	for _, path := range plugged() {
		add(shownName(filepath.Base(path)), path)
	}
	return places
}

// userFolders are a person's folders by the names that Linux gives them: in
// the person's language they may be called something else on the disk.
func userFolders(home string) map[string]string {
	folders := map[string]string{
		"DESKTOP":   filepath.Join(home, "Desktop"),
		"DOCUMENTS": filepath.Join(home, "Documents"),
		"DOWNLOAD":  filepath.Join(home, "Downloads"),
	}
	config, err := os.UserConfigDir()
	if err != nil {
		return folders
	}
	file, err := os.Open(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return folders // as on every other system
	}
	defer file.Close() // only read
	for lines := bufio.NewScanner(file); lines.Scan(); {
		name, value, found := strings.Cut(strings.TrimPrefix(lines.Text(), "XDG_"), "_DIR=")
		path := strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1)
		if found && filepath.IsAbs(path) {
			folders[name] = path
		}
	}
	return folders
}

// plugged are the sticks and disks that are plugged in. A folder that a stick
// left behind when it was pulled out is none.
func plugged() []string {
	if volumes, err := filepath.Glob("/Volumes/*"); err == nil && len(volumes) > 0 {
		return volumes // as on macOS
	}
	mounts, err := os.ReadFile("/proc/self/mounts")
	if err != nil {
		return nil
	}
	return pluggedIn(string(mounts))
}

// pluggedIn reads the sticks from the kernel's table of what is mounted.
func pluggedIn(mounts string) []string {
	unescape := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)
	var sticks []string
	for line := range strings.Lines(mounts) {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		path := unescape.Replace(fields[1])
		if strings.HasPrefix(path, "/media/") || strings.HasPrefix(path, "/run/media/") {
			sticks = append(sticks, path)
		}
	}
	return sticks
}

package kit

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
)

// keyFolder remembers the folder last used; a path of this computer, nothing
// from inside a programme.
const keyFolder = "folder"

// OpenFile asks for a file with one of the endings (".csv"): its path can be
// typed, or found in a list of the folders. onPath gets the path of a file
// that exists; an error that it returns is shown in the dialog.
func OpenFile(win fyne.Window, title, verb string, endings []string, onPath func(path string) error) *Dialog {
	path := NewEntry("")
	path.SetValue(withSeparator(rememberedFolder()))
	browse := NewButton(lang.L("Look for it…"), Secondary, func() {
		d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
			if r == nil || err != nil {
				return
			}
			_ = r.Close()
			path.SetValue(r.URI().Path())
		}, win)
		d.SetFilter(storage.NewExtensionFileFilter(endings))
		showFolders(d, win)
	})
	content := VStack(Gap16,
		NewField(lang.L("File"), path, lang.L("Type where it is, or look for it.")), Leading(browse))
	return FormDialog(win, title, content, verb, func() error {
		info, err := os.Stat(path.Text)
		switch {
		case err != nil:
			return errors.New(lang.L("There is no such file."))
		case info.IsDir():
			return errors.New(lang.L("That is a folder. Choose a file in it."))
		}
		rememberFolder(filepath.Dir(path.Text))
		return onPath(path.Text)
	})
}

// SaveFile asks where a file is to be kept. name is its suggested name and
// must not tell anything about a person. A file that is there already is not
// overwritten. An error that onPath returns is shown in the dialog.
func SaveFile(win fyne.Window, title, name string, onPath func(path string) error) *Dialog {
	file := NewEntry("")
	file.SetValue(name)
	folder := NewEntry("")
	folder.SetValue(rememberedFolder())
	content := VStack(Gap16,
		NewField(lang.L("Name of the file"), file, ""),
		NewField(lang.L("Folder"), folder, ""),
		Leading(NewButton(lang.L("Choose a folder…"), Secondary, func() {
			ChooseFolder(win, folder.SetValue)
		})))
	return FormDialog(win, title, content, lang.L("Save"), func() error {
		path := filepath.Join(folder.Text, filepath.Base(strings.TrimSpace(file.Text)))
		if ext := filepath.Ext(name); !strings.EqualFold(filepath.Ext(path), ext) {
			path += ext
		}
		if !isFolder(folder.Text) {
			return errors.New(lang.L("There is no such folder."))
		}
		if _, err := os.Stat(path); err == nil {
			return errors.New(lang.L("There is a file of this name already. Choose another name."))
		}
		rememberFolder(folder.Text)
		return onPath(path)
	})
}

// ChooseFolder lets a folder be chosen from a list, and remembers it.
func ChooseFolder(win fyne.Window, onFolder func(path string)) {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if u != nil && err == nil {
			rememberFolder(u.Path())
			onFolder(u.Path())
		}
	}, win)
	showFolders(d, win)
}

// showFolders opens Fyne's own list of folders, as large as the window allows.
func showFolders(d *dialog.FileDialog, win fyne.Window) {
	if u, err := storage.ListerForURI(storage.NewFileURI(rememberedFolder())); err == nil {
		d.SetLocation(u)
	}
	size := win.Canvas().Size()
	d.Resize(fyne.NewSize(size.Width*0.8, size.Height*0.8))
	d.Show()
}

func rememberFolder(path string) { fyne.CurrentApp().Preferences().SetString(keyFolder, path) }

func rememberedFolder() string {
	if path := fyne.CurrentApp().Preferences().String(keyFolder); isFolder(path) {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		return documents
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func withSeparator(folder string) string {
	return strings.TrimRight(folder, string(filepath.Separator)) + string(filepath.Separator)
}

// Package handout saves what leaves the programme as a file: it is noted in the
// audit trail, and readable by anyone who has it.
package handout

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// File is what leaves the programme.
type File struct {
	Kind    exchange.FileKind
	Content []byte
	// Enter notes in the audit trail that it was made, and about whom.
	Enter func(*store.Store) error
	// Also is what else is said of it once it is saved, where there is something.
	Also string
}

// Save writes a file for its owner alone, and says that it is saved. Before it
// has its name the audit trail says that it was made: what is not recorded does
// not leave. The error is for the dialog that asked where.
func Save(h screen.Host, path string, f File) error {
	var unrecorded error
	err := exchange.ReplaceFile(path, f.Kind, f.Content, func() error {
		unrecorded = f.Enter(h.Store())
		return unrecorded
	})
	switch {
	case unrecorded != nil:
		h.Fail(unrecorded)
	case err != nil:
		return ErrNotWritten()
	default:
		h.Say(said(path, f.Also))
	}
	return nil
}

// said tells where a file is now, and who can read it.
func said(path, also string) string {
	text := lang.L("Saved in the folder {{.Folder}}. Anyone who has the file can read it.", words.With{"Folder": filepath.Base(filepath.Dir(path))})
	return strings.TrimSpace(text + " " + also)
}

// ErrNotWritten says that a file could not be written where it was to be.
func ErrNotWritten() error {
	return errors.New(lang.L("The file could not be written there. Nothing was saved; choose another folder."))
}

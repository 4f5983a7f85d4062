package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// FileKind is a kind of file that is handed out, told from others by how it
// starts.
type FileKind struct{ name, start string }

// The kinds of file.
var (
	PDFFile      = FileKind{"PDF", "%PDF-"}
	CalendarFile = FileKind{"calendar", "BEGIN:VCALENDAR"}
	CSVFile      = FileKind{"CSV", "\ufeff"}
	JSONFile     = FileKind{"JSON", "{\n  \"format\": \"alongside-"}
	// WorkbookFile is one that Export wrote, and no other: those begin with another part.
	WorkbookFile = FileKind{"workbook that Alongside wrote", workbookStart}
)

// ReplaceFile writes a file for its owner alone, whole or not at all. Before
// the file gets its name, noted is called; where that fails, nothing is left
// and its error is returned. An older file of the kind is replaced, anything
// else there is left alone: a slip of the keyboard must not cost somebody their
// programme.
func ReplaceFile(path string, kind FileKind, content []byte, noted func() error) (err error) {
	if err := replaceable(path, kind); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".alongside-*.part") // 0600
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(content)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return cannotWrite(path, err)
	}
	if err := noted(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// replaceable fails where something is at path that is not of the kind.
func replaceable(path string, kind FileKind) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return cannotWrite(path, err)
	}
	if info.Mode().IsRegular() {
		start := make([]byte, len(kind.start))
		f, err := os.Open(path)
		if err != nil {
			return cannotWrite(path, err)
		}
		defer f.Close()
		if _, err := io.ReadFull(f, start); err == nil && bytes.Equal(start, []byte(kind.start)) || info.Size() == 0 {
			return nil
		}
	}
	return fmt.Errorf("%s is there already and is no %s; it was not changed, choose another name", path, kind.name)
}

// cannotWrite names the file that was asked for, not the temporary one.
func cannotWrite(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("%s cannot be written: %w", path, err)
}

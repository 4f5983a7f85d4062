package exchange

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"alongside/data"
)

// WriteProgramme writes a whole programme as CSV files into a folder, one for
// each kind of record: people, groups, memberships, meetings, marks, pairs,
// contacts, goals, calls that were set aside, and activities. The folder is made, for its owner alone, where it
// is not there yet; the files can be read by their owner alone. Nothing is
// overwritten: a folder that holds one of them is refused with
// fs.ErrExist, and after any error no file of the export is left.
//
// The files are UTF-8 with a byte order mark, by which spreadsheets know it,
// and cells that a spreadsheet would run as a formula are guarded. They are
// plain text: whoever can open the folder can read everything.
func WriteProgramme(dir string, r data.Records) (err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("the folder could not be made: %w", err)
	}
	tables := tablesOf(r)
	for _, t := range tables {
		if _, err := os.Lstat(filepath.Join(dir, t.file)); err == nil {
			return fmt.Errorf("%s is in that folder already; choose an empty one: %w", t.file, fs.ErrExist)
		}
	}
	var made []string
	defer func() {
		if err != nil {
			for _, path := range made {
				err = errors.Join(err, os.Remove(path))
			}
		}
	}()
	for i, t := range tables {
		path, err := writeTemporary(dir, t)
		if err != nil {
			return fmt.Errorf("%s could not be written: %w", t.file, err)
		}
		made, tables[i].temporary = append(made, path), path
	}
	for i, t := range tables {
		path := filepath.Join(dir, t.file)
		if err := os.Rename(t.temporary, path); err != nil {
			return fmt.Errorf("%s could not be put into place: %w", t.file, err)
		}
		made[i] = path
	}
	return nil
}

// writeTemporary writes a table whole, under a name that gives nothing away.
func writeTemporary(dir string, t sheet) (path string, err error) {
	f, err := os.CreateTemp(dir, ".export-*") // 0600
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // half a table is worth nothing
		}
	}()
	err = errors.Join(t.write(f), f.Sync(), f.Close())
	return f.Name(), err
}

// sheet is one file of an export.
type sheet struct {
	file      string
	headings  []string
	rows      func(yield func([]string) bool)
	temporary string
}

func (s sheet) write(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(s.headings); err != nil {
		return err
	}
	for cells := range s.rows {
		for i, cell := range cells {
			cells[i] = guard(cell)
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

package exchange

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"alongside/data"
)

// Export is what is written out: records, and how people are named.
//
// With full names it is the whole of them, and comes back in as it was. With initials
// or codes it is for looking at and counting: nothing is in it by which somebody is
// reached, and nothing that anybody wrote, as a note may name people.
type Export struct {
	Records data.Records
	Style   data.NameStyle
	// Everybody are all people of the programme, where the records are a part of it, so
	// that each is named there as everywhere.
	Everybody []data.Person
	// Tell is told how many rows are written; nil: nobody.
	Tell func(done, of int)
}

// About are the people whom the export is about, for the audit trail.
func (e Export) About() []data.ID {
	about := make([]data.ID, len(e.Records.People))
	for i, p := range e.Records.People {
		about[i] = p.ID
	}
	return about
}

// WriteFolder writes CSV files into a folder, one for each sheet that
// holds anything. The folder is made,
// for its owner alone, where it is not there yet; the files can be read by their owner
// alone. Nothing is overwritten: a folder that holds one of them is refused with
// fs.ErrExist, and after any error, noted's and ctx's among them, no file of the export
// is left. noted is called before the files get their names.
//
// The files are UTF-8 with a byte order mark, by which spreadsheets know it,
// and cells that a spreadsheet would run as a formula are guarded. They are
// plain text: whoever can open the folder can read everything.
func (e Export) WriteFolder(ctx context.Context, dir string, noted func() error) (err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("the folder could not be made: %w", err)
	}
	for _, s := range sheets {
		if _, err := os.Lstat(filepath.Join(dir, s.name+".csv")); err == nil {
			return fmt.Errorf("%s.csv is in that folder already; choose an empty one: %w", s.name, fs.ErrExist)
		}
	}
	b, rows := newBook(e), e.counter(ctx)
	filled := b.sheets()
	var made []string
	defer func() {
		if err != nil {
			for _, path := range made {
				err = errors.Join(err, os.Remove(path))
			}
		}
	}()
	for _, s := range filled {
		path, err := s.writeTemporary(dir, b, rows)
		if err != nil {
			return fmt.Errorf("%s.csv could not be written: %w", s.name, err)
		}
		made = append(made, path)
	}
	if err := noted(); err != nil {
		return err
	}
	for i, s := range filled {
		path := filepath.Join(dir, s.name+".csv")
		if err := os.Rename(made[i], path); err != nil {
			return fmt.Errorf("%s.csv could not be put into place: %w", s.name, err)
		}
		made[i] = path
	}
	return nil
}

// counter counts rows, and ends with ctx.
func (e Export) counter(ctx context.Context) func() error {
	done, all := 0, e.rows()
	return func() error {
		done++
		if done%500 == 0 && e.Tell != nil {
			e.Tell(done, all)
		}
		return ctx.Err()
	}
}

// rows is about how many rows there are: those of which there can be many.
func (e Export) rows() int {
	r := e.Records
	return len(r.People) + len(r.Memberships) + len(r.Meetings) + len(r.Marks) + len(r.Contacts)
}

// writeTemporary writes a table whole, under a name that gives nothing away.
func (s sheet) writeTemporary(dir string, b *book, row func() error) (path string, err error) {
	f, err := os.CreateTemp(dir, ".export-*") // 0600
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // half a table is worth nothing
		}
	}()
	err = errors.Join(writeCSV(f, s.headings(b.style), func(yield func([]string) bool) {
		for cells := range s.rows(b) {
			if !yield(cells) {
				return
			}
		}
	}, row), f.Sync(), f.Close())
	return f.Name(), err
}

func writeCSV(w io.Writer, headings []string, rows func(func([]string) bool), row func() error) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(headings); err != nil {
		return err
	}
	for cells := range rows {
		for i, cell := range cells {
			cells[i] = guard(cell)
		}
		if err := errors.Join(row(), out.Write(cells)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

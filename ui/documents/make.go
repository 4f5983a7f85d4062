package documents

import (
	"bytes"
	"errors"
	"os"

	"fyne.io/fyne/v2/lang"

	"alongside/reports"
	"alongside/reports/page"
	"alongside/ui/kit"
)

// pdf is the document that is seen, as a PDF.
func (s *Screen) pdf() ([]byte, error) {
	var b bytes.Buffer
	err := page.PDF(&b, s.preview.doc, page.Meta{Author: s.lists.programme.Name, Created: s.host.Now()})
	return b.Bytes(), err
}

// save asks for a place and writes the PDF there, for its owner alone.
func (s *Screen) save() {
	d, _ := reports.DocumentByKey(s.wish.key)
	about := s.wish.about(d)
	kit.SaveFile(s.host.Window(), lang.L("Save as PDF"), fileName(d.Key, s.host.Today()), func(path string) error {
		content, err := s.pdf()
		if err == nil {
			err = writeNew(path, content)
		}
		if err != nil {
			return errors.New(lang.L("The PDF could not be written there. Nothing was saved; choose another folder."))
		}
		if s.host.Fail(s.host.Store().RecordPrinted(d.Key, about)) {
			s.host.Say(lang.L("Saved. Anyone who has the file can read it."))
		}
		return nil
	})
}

// writeNew writes a file that is not there yet; a half-written one is taken
// away again.
func writeNew(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// open writes the PDF into the folder that is emptied at lock and exit, and
// shows it in the system's viewer, where it can be printed.
func (s *Screen) open() {
	d, _ := reports.DocumentByKey(s.wish.key)
	path, err := s.writeOpened(d.Key)
	if err != nil {
		kit.ErrorDialog(s.host.Window(), lang.L("That did not work"),
			lang.L("The PDF could not be made for printing. Nothing was lost; save it as a PDF instead."))
		return
	}
	if err := s.host.OpenFile(path); err != nil {
		kit.ErrorDialog(s.host.Window(), lang.L("Nothing opens PDFs here"),
			lang.L("This computer has no program for PDFs, or it did not start. Save the PDF instead, and print it elsewhere."))
		return
	}
	s.host.Fail(s.host.Store().RecordPrinted(d.Key, s.wish.about(d)))
}

func (s *Screen) writeOpened(key string) (path string, err error) {
	content, err := s.pdf()
	if err != nil {
		return "", err
	}
	dir := s.host.OpenedDir()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(dir, key+"-*.pdf") // for its owner alone
	if err != nil {
		return "", err
	}
	_, err = f.Write(content)
	return f.Name(), errors.Join(err, f.Close())
}

package documents

import (
	"bytes"
	"errors"
	"os"

	"fyne.io/fyne/v2/lang"

	"alongside/data/exchange"
	"alongside/reports/page"
	"alongside/ui/handout"
	"alongside/ui/kit"
)

// pdf is the document that is seen, as a PDF.
func (s *Screen) pdf(p paper) ([]byte, error) {
	var b bytes.Buffer
	err := page.PDF(&b, p.Document, page.Meta{Author: s.lists.programme.Name, Created: s.host.Now()})
	return b.Bytes(), err
}

// save asks for a place and writes the PDF there.
func (s *Screen) save() {
	p := s.paper
	s.host.Chooser().SaveFile(lang.L("Save as PDF"), s.suggestedName(p), func(path string) error {
		content, err := s.pdf(p)
		if err != nil {
			return handout.ErrNotWritten()
		}
		err = handout.Save(s.host, path, handout.File{
			Kind: exchange.PDFFile, Content: content, Enter: p.out.enter,
		})
		p.out.went(err == nil)
		return err
	})
}

// open writes the PDF into the folder that is emptied at lock and exit, and
// shows it in the system's viewer, where it can be printed.
func (s *Screen) open() {
	p := s.paper
	content, err := s.pdf(p)
	if err == nil {
		if !s.host.Fail(p.out.enter(s.host.Store())) {
			return
		}
		var path string
		if path, err = s.writeOpened(p.key, content); err == nil {
			s.view(path, p.out)
			return
		}
	}
	s.notMade()
}

func (s *Screen) notMade() {
	kit.ErrorDialog(s.host.Window(), lang.L("That did not work"),
		lang.L("The PDF could not be made for printing. Nothing was lost; save it as a PDF instead."))
}

// view shows a PDF in the system's viewer. It has gone out unless nothing opens
// it, which comes to be known only afterwards.
func (s *Screen) view(path string, o *out) {
	o.went(true)
	s.host.ViewFile(path, func() {
		o.went(false)
		kit.ErrorDialog(s.host.Window(), lang.L("Nothing opens PDFs here"),
			lang.L("This computer has no program for PDFs, or it did not start. Save the PDF instead, and print it elsewhere."))
	})
}

func (s *Screen) writeOpened(key string, content []byte) (path string, err error) {
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

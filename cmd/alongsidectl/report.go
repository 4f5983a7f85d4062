package main

import (
	"bytes"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// reportFlags are what a document is asked for with.
type reportFlags struct {
	person, meeting, from, to, paper, names, out string
	large                                        bool
}

func (t *terminal) reportCommand() *cobra.Command {
	var f reportFlags
	var keys []string
	for _, d := range reports.Documents {
		keys = append(keys, d.Key)
	}
	c := &cobra.Command{
		Use:   "report DOCUMENT FILE -o OUT.pdf",
		Short: "Make a document as PDF",
		Long:  "Makes a document as PDF: " + strings.Join(keys, ", ") + ".\n\nThe PDF is not protected by the passphrase.",
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, args []string) error { return t.report(args[0], args[1], f) },
	}
	c.Flags().StringVar(&f.person, "person", "", "id of the person it is about")
	c.Flags().StringVar(&f.meeting, "meeting", "", "id of the meeting it is about")
	c.Flags().StringVar(&f.from, "from", "", "first day, like 2026-05-03")
	c.Flags().StringVar(&f.to, "to", "", "last day")
	c.Flags().StringVar(&f.paper, "paper", "", "a4 or letter (as the programme's settings)")
	c.Flags().StringVar(&f.names, "names", "", "how people are named: full, initial or code (as the programme's settings)")
	c.Flags().BoolVar(&f.large, "large-print", false, "14 point text")
	c.Flags().StringVarP(&f.out, "output", "o", "", "the PDF to write")
	return c
}

// report makes a document, writes it for its owner alone, and notes in the
// audit trail that it was made.
func (t *terminal) report(key, path string, f reportFlags) error {
	document, ok := reports.DocumentByKey(key)
	switch {
	case !ok:
		return wrongUse("there is no document %q", key)
	case f.out == "":
		return wrongUse("say where the PDF goes: -o OUT.pdf")
	}
	about, err := f.about(document)
	if err != nil {
		return err
	}
	return t.open(path, func(s *store.Store) error {
		var pdf bytes.Buffer
		if err := s.View(func(r *store.Reader) error {
			return t.lay(r, document, about, f, &pdf)
		}); err != nil {
			return err
		}
		if err := s.RecordPrinted(key, []data.ID{about}); err != nil {
			return err
		}
		return writeWhole(f.out, pdf.Bytes())
	})
}

// about is whom or what the document is about.
func (f reportFlags) about(d reports.Document) (data.ID, error) {
	if d.About == reports.AboutPerson {
		if f.person == "" {
			return data.ID{}, wrongUse("say whom the document is about: --person ID")
		}
		return parseID("person", f.person)
	}
	if f.meeting == "" {
		return data.ID{}, wrongUse("say which meeting the document is about: --meeting ID")
	}
	return parseID("meeting", f.meeting)
}

// lay reads what the document says and plays its pages into the PDF.
func (t *terminal) lay(r *store.Reader, d reports.Document, about data.ID, f reportFlags, pdf *bytes.Buffer) error {
	programme, err := r.Programme()
	if err != nil {
		return err
	}
	options, names, err := f.options(programme, t.today())
	if err != nil {
		return err
	}
	var doc page.Document
	switch d.Key {
	case reports.SessionSheetKey:
		in, err := dossier.ForSessionSheet(r, about, names)
		if err != nil {
			return err
		}
		doc = reports.NewSessionSheet(reports.SessionSheetInput(in)).Layout(options)
	case reports.SessionSummaryKey:
		in, err := dossier.ForSessionSummary(r, about, names)
		if err != nil {
			return err
		}
		doc = reports.NewSessionSummary(reports.SessionSummaryInput(in)).Layout(options)
	default:
		period, err := f.period(t.today())
		if err != nil {
			return err
		}
		in, err := dossier.ForAttendanceReview(r, about, period, names)
		if err != nil {
			return err
		}
		doc = reports.NewAttendanceReview(reports.AttendanceReviewInput(in)).Layout(options)
	}
	return page.PDF(pdf, doc, page.Meta{Author: programme.Name, Created: t.now()})
}

// options are the programme's settings but for what the flags say.
func (f reportFlags) options(p data.Programme, today data.Date) (reports.Options, data.NameStyle, error) {
	o := reports.Options{Paper: p.Paper, LargePrint: p.LargePrint || f.large, Printed: today}
	switch strings.ToLower(f.paper) {
	case "":
	case "a4":
		o.Paper = data.A4
	case "letter":
		o.Paper = data.Letter
	default:
		return o, 0, wrongUse("--paper is a4 or letter, not %q", f.paper)
	}
	names := p.PaperNames
	if f.names != "" {
		var err error
		if names, err = data.ParseNameStyle(f.names); err != nil {
			return o, 0, useError{err}
		}
	}
	return o, names, nil
}

// period is the days that the document covers.
func (f reportFlags) period(today data.Date) (data.Span, error) {
	period := dossier.UsualPeriod(today)
	for _, end := range []struct {
		flag, text string
		date       *data.Date
	}{{"from", f.from, &period.From}, {"to", f.to, &period.Until}} {
		if end.text == "" {
			continue
		}
		d, err := data.ParseDate(end.text)
		if err != nil {
			return period, wrongUse("--%s: %w", end.flag, err)
		}
		*end.date = d
	}
	if period.Until < period.From {
		return period, wrongUse("--to is before --from")
	}
	return period, nil
}

// writeWhole writes a file for its owner alone, whole or not at all.
func writeWhole(path string, content []byte) error {
	temp := path + ".part"
	if err := os.WriteFile(temp, content, 0o600); err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		_ = os.Remove(temp)
		return err
	}
	return nil
}

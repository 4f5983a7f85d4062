package documents

import (
	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
	"alongside/reports/press"
)

// wish is what the person chose: which document, about what, and how.
type wish struct {
	key     string
	group   data.ID // of the meeting
	meeting data.ID
	person  data.ID
	mentor  data.ID
	period  data.Span
	names   data.NameStyle
	paper   data.Paper
	large   bool
}

// about is what is chosen of the kind of thing that the document is about.
func (w wish) about() data.ID {
	d, _ := reports.DocumentByKey(w.key)
	switch d.About {
	case reports.AboutMeeting:
		return w.meeting
	case reports.AboutPerson:
		return w.person
	case reports.AboutMentor:
		return w.mentor
	}
	return data.ID{}
}

// complete reports whether everything is chosen that the document needs.
func (w wish) complete() bool {
	d, _ := reports.DocumentByKey(w.key)
	if d.Period && w.period.Validate() != nil {
		return false
	}
	return d.About == reports.AboutProgramme || !w.about().IsZero()
}

// paper is a document laid out, and whom or what it tells of: for the audit
// trail.
type paper struct {
	page.Document
	key   string
	about []data.ID
}

// layOut gathers and lays out the document. It is safe off the UI's goroutine.
func (w wish) layOut(s *store.Store, today data.Date, tr page.Translate) (p paper, err error) {
	o := reports.Options{Paper: w.paper, LargePrint: w.large, Printed: today, Translate: tr}
	err = s.View(func(r *store.Reader) error {
		made, err := press.Make(r, press.Order{Key: w.key, About: w.about(), Period: w.period, Names: w.names, Today: today})
		if err == nil {
			p = paper{made.Model.Layout(o), w.key, made.About}
		}
		return err
	})
	return p, err
}

// fileName says which document and of which day, and never whom it is about.
func fileName(key string, today data.Date) string { return key + "-" + today.String() + ".pdf" }

package documents

import (
	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
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

// complete reports whether everything is chosen that the document needs.
func (w wish) complete(d reports.Document) bool {
	switch {
	case d.Period && w.period.Validate() != nil:
		return false
	case d.About == reports.AboutMeeting:
		return !w.meeting.IsZero()
	case d.About == reports.AboutPerson:
		return !w.person.IsZero()
	case d.About == reports.AboutMentor:
		return !w.mentor.IsZero()
	}
	return true
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
		model, about, err := models[w.key](r, w, today)
		if err == nil {
			p = paper{model.Layout(o), w.key, about}
		}
		return err
	})
	return p, err
}

// fileName says which document and of which day, and never whom it is about.
func fileName(key string, today data.Date) string { return key + "-" + today.String() + ".pdf" }

package documents

import (
	"slices"
	"strings"
	"unicode"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
	"alongside/reports/press"
)

// wish is what the person chose: which document, about what, and how.
type wish struct {
	key     string
	group   data.ID // of the meeting, or the one that the document is about
	meeting data.ID
	only    data.ID // the one group that figures are of; none: all
	person  data.ID
	mentor  data.ID
	period  data.Span
	unread  bool // a day of the period is typed so that it will not do
	names   data.NameStyle
	paper   data.Paper
	large   bool
	// recipient and dates are of a document that leaves the programme.
	recipient string
	dates     []data.Date
	unsent    []string // slips that are entered and have reached nobody
	// asked is what a form to sign asks for, as far as it is filled in.
	asked data.Consent
	// honour, called and typed are of a certificate: what it is of, and the name on
	// it, typed where called is anotherName.
	honour        data.Honour
	called, typed string
}

// about is what is chosen of the kind of thing that the document is about; of
// figures the one group, if it is of one.
func (w wish) about() data.ID {
	d, _ := reports.DocumentByKey(w.key)
	switch d.About {
	case reports.AboutMeeting:
		return w.meeting
	case reports.AboutPerson:
		return w.person
	case reports.AboutMentor:
		return w.mentor
	case reports.AboutGroup:
		return w.group
	}
	if d.Figures {
		return w.only
	}
	return data.ID{}
}

// ofGroup is the group that the document is of, or none.
func (w wish) ofGroup() data.ID {
	d, _ := reports.DocumentByKey(w.key)
	switch {
	case d.About == reports.AboutMeeting, d.About == reports.AboutGroup:
		return w.group
	case d.Figures:
		return w.only
	}
	return data.ID{}
}

// of is the wish about another person: what was chosen of the one before is not
// theirs.
func (w wish) of(person data.ID) wish {
	w.person = person
	w.recipient, w.dates, w.asked = "", nil, data.Consent{}
	w.honour, w.called, w.typed = data.Honour{}, usualName, ""
	return w
}

// complete reports whether everything is chosen that the document needs.
func (w wish) complete(today data.Date) bool {
	d, _ := reports.DocumentByKey(w.key)
	if d.Period && !w.dated(today) {
		return false
	}
	if d.Honour && (w.honour == data.Honour{} || !w.named()) {
		return false
	}
	return d.About == reports.AboutProgramme || !w.about().IsZero()
}

// dated reports whether the period is one that can be told of.
func (w wish) dated(today data.Date) bool { return !w.unread && w.period.ValidateBegun(today) == nil }

// paper is a document laid out, and how far it has come.
type paper struct {
	page.Document
	seen    page.Document // as the screen shows it
	hidden  bool          // the screen names nobody, and the document does
	key     string
	day     data.Date // on which it was laid out
	about   data.ID
	out     *out
	lacking []press.Lacking // who in it has a name that no font draws
}

// layOut gathers and lays out the document, and where names are hidden on the
// screen once more without them. It is safe off the UI's goroutine.
func (w wish) layOut(s *store.Store, today data.Date, hidden bool, fonts page.Fonts, tr page.Translate) (p paper, err error) {
	o := reports.Options{Paper: w.paper, LargePrint: w.large, Printed: today, Fonts: fonts, Translate: tr}
	order := press.Order{
		Key: w.key, About: w.about(), Period: w.period, Names: w.names, Today: today, Fonts: fonts,
		Recipient: w.recipient, Dates: w.dates, Unsent: w.unsent, Consent: w.asked, Honour: w.honour, Called: w.asCalled(),
	}
	err = s.View(func(r *store.Reader) error {
		made, err := press.Make(r, order)
		if err != nil {
			return err
		}
		doc := made.Model.Layout(o)
		p = paper{Document: doc, seen: doc, hidden: hidden, key: w.key, day: today, about: w.about(), out: &out{made: made}, lacking: made.Lacking(doc)}
		if !hidden {
			return nil
		}
		order.Hidden = true
		if made, err = press.Make(r, order); err == nil {
			p.seen = made.Model.Layout(o)
		}
		return err
	})
	return p, err
}

// suggestedName says which document it is, of which group, day and time, and
// never whom it is about: of a meeting when it is held, else when the document
// is made.
func (s *Screen) suggestedName(p paper) string {
	parts := []string{p.key}
	day, at := s.host.Today(), data.TimeOfDayOf(s.host.Now())
	d, _ := reports.DocumentByKey(p.key)
	parts = append(parts, s.lists.groupNameInFiles(s.wish.ofGroup(), day)...)
	if d.About == reports.AboutMeeting {
		for _, m := range s.lists.meetings {
			if m.ID == s.wish.meeting {
				day, at = m.Date, m.Start
			}
		}
	}
	parts = append(parts, day.String(), strings.ReplaceAll(at.String(), ":", ""))
	return strings.Join(parts, "-") + ".pdf"
}

// groupNameInFiles is how the names of files tell of a group.
func (l *lists) groupNameInFiles(group data.ID, day data.Date) []string {
	for _, g := range l.groups {
		if g.ID == group {
			return l.groupInName(g.On(day).Name)
		}
	}
	return nil
}

// mostGroupWords is how many words of a group's name its files have.
const mostGroupWords = 6

// groupInName is how a file's name tells of a group: its words in plain
// letters. A group that is called after somebody on the list is left out.
func (l *lists) groupInName(group string) []string {
	named := strings.FieldsFunc(data.Fold(group), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	for _, p := range l.people {
		for _, name := range strings.Fields(data.Fold(p.First + " " + p.Last + " " + p.Alias)) {
			if slices.ContainsFunc(named, func(word string) bool { return word == name || word == name+"s" }) {
				return nil
			}
		}
	}
	return named[:min(len(named), mostGroupWords)]
}

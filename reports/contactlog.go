package reports

import (
	"strconv"

	"alongside/data"
	"alongside/reports/page"
)

// ContactLog is a mentor's blank log of one-to-ones, to be filled in by hand:
// one sheet for each mentee. Every entry has a number, by which it is typed in
// later.
type ContactLog struct {
	Programme string
	// Mentor and Mentees as they are named on paper.
	Mentor  string
	Mentees []string
	// Entries is how many empty ones each sheet has at most: as many as its one page
	// has room for.
	Entries int
	Names   data.NameStyle
}

// ContactLogInput is what a ContactLog is made of.
type ContactLogInput struct {
	Programme data.Programme
	Mentor    data.Person
	Mentees   []data.Person
	Entries   int
	// Names in the style of the paper, made of everybody on the list.
	Names     data.Names
	NameStyle data.NameStyle
}

// NewContactLog says what the log says: nothing but who walks alongside whom.
// The sheet is carried about, so that nothing logged before stands on it.
func NewContactLog(in ContactLogInput) ContactLog {
	l := ContactLog{
		Programme: in.Programme.Name, Mentor: in.Names.Of(in.Mentor), Entries: in.Entries, Names: in.NameStyle,
	}
	for _, p := range in.Mentees {
		l.Mentees = append(l.Mentees, in.Names.Of(p))
	}
	return l
}

// Layout sets the log as pages.
func (l ContactLog) Layout(o Options) page.Document {
	w := o.words()
	p := w.forMentor(l.Mentor)
	p.kind, p.programme, p.names = w.tr("One-to-one log"), l.Programme, l.Names
	f := o.flow(p)
	if len(l.Mentees) == 0 {
		f.Title(p.kind)
		f.Subtitle(w.with(l.Mentor))
		f.Paragraph(w.tr("Walks alongside nobody at present, so there is nothing to log."))
	}
	for _, mentee := range l.Mentees {
		f.Part(running(p.kind, mentee))
		l.sheet(f, w, mentee)
	}
	return f.Finish()
}

// with is "With Ruth S., mentor".
func (w Words) with(mentor string) string {
	return w.tr("With {{.Name}}, mentor", blanks{"Name": mentor})
}

func (l ContactLog) sheet(f *page.Flow, w Words, mentee string) {
	f.CloseTitle(w.tr("One-to-one log")+": "+mentee, w.with(l.Mentor))
	f.Caption(w.tr("One number for each one-to-one, missed ones too. Themes in a word or two, nothing private."))
	f.Space(1)
	for i := range l.Entries {
		if !f.IfRoom(func() { f.Form(strconv.Itoa(i+1), w.entry()) }) {
			break
		}
	}
}

// entry is what a one-to-one is logged with. Its blanks are as short as a hand
// can do with, so that an entry takes two rows in large print too.
func (w Words) entry() []page.Blank {
	blanks := []page.Blank{{Label: w.tr("Date"), Room: 20}, {Label: w.tr("Minutes"), Room: 9}}
	for _, how := range data.ContactHows {
		blanks = append(blanks, page.Blank{Label: w.ContactHow(how)})
	}
	return append(blanks,
		page.Blank{Label: w.tr("Where"), Room: 12, Grow: true},
		page.Blank{Label: w.Met(false)},
		page.Blank{Label: w.Met(true)},
		page.Blank{Label: w.tr("Themes"), Room: 18, Grow: true},
		page.Blank{Label: w.tr("Next date"), Room: 17},
	)
}

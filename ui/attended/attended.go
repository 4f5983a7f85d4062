package attended

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// figureGap is between the figures at the head.
const figureGap float32 = 48

// fewVisits is how many meetings are listed before somebody asks for all.
const fewVisits = 20

// History is one person's meetings, and the one-to-ones that go with them.
type History struct {
	Name       string // as the screens show the person
	Attendance data.Attendance
	OneToOnes  []data.Contact
	Today      data.Date
	Hidden     bool // names are, and with them the remarks, which may tell some
}

// Show draws the history. Unless all is set, only the latest meetings are
// listed, and showAll is called by who wants to see the others.
func (h History) Show(all bool, showAll func()) []fyne.CanvasObject {
	shown := []fyne.CanvasObject{h.Figures()}
	if len(h.Attendance.Visits) == 0 {
		return append(shown, kit.MutedParagraph(
			lang.L("There are no meetings yet at which {{.Name}} was expected or came.", words.With{"Name": h.Name})))
	}
	if len(h.Term().Visits) > 0 {
		shown = append(shown, kit.VStack(kit.Gap8, kit.Section(lang.L("This term")), h.Strip()))
	}
	return append(shown, h.visits(all, showAll)...)
}

// Figures are the four numbers at the head.
func (h History) Figures() fyne.CanvasObject {
	var figures []fyne.CanvasObject
	for _, f := range h.figures() {
		figures = append(figures, kit.VStack(0,
			kit.BigFigure(f.value, kit.Figure28, kit.ColorText), kit.Caption(f.caption)))
	}
	return form.NewFlow(figureGap, figures...)
}

// Strip shows the meetings of the term as a row of marks. There must be some.
func (h History) Strip() fyne.CanvasObject {
	visits := h.Term().Visits
	statuses := make([]data.Status, len(visits))
	for i, v := range visits {
		statuses[i] = v.Status()
	}
	date := func(v data.Visit) string { return words.ShortDate(v.Meeting.Date, h.Today) }
	last := ""
	if len(visits) > 1 {
		last = date(visits[len(visits)-1])
	}
	return kit.NewStatusStrip(statuses, date(visits[0]), last)
}

// Term is the part of the period that a review covers, unless told otherwise.
func (h History) Term() data.Attendance {
	var term data.Attendance
	period := data.UsualPeriod(h.Today)
	for _, v := range h.Attendance.Visits {
		if period.Contains(v.Meeting.Date) {
			term.Visits = append(term.Visits, v)
		}
	}
	return term
}

// visits lists the meetings, the newest first.
func (h History) visits(all bool, showAll func()) []fyne.CanvasObject {
	visits := slices.Clone(h.Attendance.Visits)
	slices.Reverse(visits)
	count := len(visits)
	if !all && count > fewVisits {
		visits = visits[:fewVisits]
	}
	what, noted := lang.L("Activity"), lang.L("Note")
	if oneUnderOther() {
		what, noted = lang.L("Activity and note"), ""
	}
	rows := []fyne.CanvasObject{visitRow(
		kit.Label(lang.L("Date")), kit.Label(lang.L("Status")),
		kit.Label(what).Ellipsis(), unlessEmpty(noted, kit.Label(noted).Ellipsis())), kit.NewDivider()}
	for _, v := range visits {
		rows = append(rows, kit.AtLeast(0, kit.Scaled(kit.RowHeight), visitRow(
			kit.Body(words.ShortDate(v.Meeting.Date, h.Today)), kit.NewStatusBadge(v.Status()),
			kit.NewParagraph(activities(v.Meeting)), unlessEmpty(note(v, h.Hidden), kit.NewParagraph(note(v, h.Hidden))))), kit.NewDivider())
	}
	shown := []fyne.CanvasObject{kit.VStack(0, rows...)}
	if len(visits) < count {
		shown = append(shown, kit.Leading(kit.NewLink(
			lang.N("Show all {{.Count}} meetings", count, words.With{"Count": count}), showAll)))
	}
	return shown
}

// oneUnderOther reports whether the text is too large for a note beside the activity.
func oneUnderOther() bool { return kit.TextScale() > 1.3 }

// unlessEmpty hides what says nothing, so that it takes no line.
func unlessEmpty(text string, o fyne.CanvasObject) fyne.CanvasObject {
	kit.ShowIf(text != "", o)
	return o
}

// visitRow sets one meeting in columns. Where the text is large, the note
// stands under the activity.
func visitRow(date, status, activity, note fyne.CanvasObject) *fyne.Container {
	if oneUnderOther() {
		return kit.Columns(kit.Gap16, []kit.Column{kit.Fixed(104), kit.Fixed(132), kit.Share(1)},
			date, status, kit.VStack(0, activity, note))
	}
	return kit.Columns(kit.Gap16,
		[]kit.Column{kit.Fixed(104), kit.Fixed(132), kit.Share(3), kit.Share(3)}, date, status, activity, note)
}

package people

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// figureGap is between the figures at the head of a page.
const figureGap float32 = 48

// fewVisits is how many meetings are listed before somebody asks for all.
const fewVisits = 20

// attendance shows the figures, the strip of the term and the dated list.
func (p *page) attendance() []fyne.CanvasObject {
	pr := p.profile
	var figures []fyne.CanvasObject
	for _, f := range pr.figures() {
		figures = append(figures, kit.VStack(0,
			kit.BigFigure(f.value, kit.Figure28, kit.ColorText), kit.Caption(f.caption)))
	}
	shown := []fyne.CanvasObject{form.NewFlow(figureGap, figures...)}
	if len(pr.attendance.Visits) == 0 {
		return append(shown, kit.MutedParagraph(
			lang.L("There are no meetings yet at which {{.Name}} was expected or came.", with{"Name": pr.name})))
	}
	if len(pr.term.Visits) > 0 {
		shown = append(shown, kit.VStack(kit.Gap8, kit.Section(lang.L("This term")), p.strip()))
	}
	return append(shown, p.visits()...)
}

func (p *page) strip() fyne.CanvasObject {
	visits := p.profile.term.Visits
	statuses := make([]data.Status, len(visits))
	for i, v := range visits {
		statuses[i] = v.Status()
	}
	date := func(v data.Visit) string { return words.ShortDate(v.Meeting.Date, p.profile.today) }
	return kit.NewStatusStrip(statuses, date(visits[0]), date(visits[len(visits)-1]))
}

// visits lists the meetings, the newest first.
func (p *page) visits() []fyne.CanvasObject {
	visits := slices.Clone(p.profile.attendance.Visits)
	slices.Reverse(visits)
	count := len(visits)
	if !p.allSeen && count > fewVisits {
		visits = visits[:fewVisits]
	}
	rows := []fyne.CanvasObject{visitRow(
		kit.Label(lang.L("Date")), kit.Label(lang.L("Status")),
		kit.Label(lang.L("Activity")).Ellipsis(), kit.Label(lang.L("Note")).Ellipsis()), kit.NewDivider()}
	for _, v := range visits {
		note := markNote(v.Mark)
		if !v.Expected {
			note = joined(lang.L("as a visitor"), note)
		}
		rows = append(rows, kit.AtLeast(0, kit.Scaled(kit.RowHeight), visitRow(
			kit.Body(words.ShortDate(v.Meeting.Date, p.profile.today)), kit.NewStatusBadge(v.Status()),
			kit.Body(activities(v.Meeting)).Ellipsis(), kit.Body(note).Ellipsis())), kit.NewDivider())
	}
	shown := []fyne.CanvasObject{kit.VStack(0, rows...)}
	if len(visits) < count {
		shown = append(shown, kit.Leading(kit.NewLink(
			lang.N("Show all {{.Count}} meetings", count, with{"Count": count}),
			func() { p.allSeen = true; p.fillTab() })))
	}
	return shown
}

// visitRow sets one meeting in columns. Where the text is large, the note
// stands under the activity.
func visitRow(date, status, activity, note fyne.CanvasObject) *fyne.Container {
	if kit.TextScale() > 1.3 {
		return kit.Columns(kit.Gap16, []kit.Column{kit.Fixed(104), kit.Fixed(132), kit.Share(1)},
			date, status, kit.VStack(0, activity, note))
	}
	return kit.Columns(kit.Gap16,
		[]kit.Column{kit.Fixed(104), kit.Fixed(132), kit.Share(3), kit.Share(3)}, date, status, activity, note)
}

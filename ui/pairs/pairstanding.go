package pairs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/mentorview"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// standing is where a pair stands that is active or paused: the stages that it
// has come through, and the ways to go on.
func (v *pageView) standing() fyne.CanvasObject {
	var steps []fyne.CanvasObject
	button := func(label string, do func()) *kit.Button {
		b := kit.NewButton(label, kit.Secondary, do)
		steps = append(steps, b)
		return b
	}
	if v.facts.pair().Now().State == data.OnPause {
		button(lang.L("They go on"), v.goOn).Changes()
	} else {
		button(lang.L("Review now"), v.review).Changes().Hint("Ctrl R")
		button(lang.L("Change the stage"), v.changeStage).Changes()
		button(lang.L("Pause"), v.pause).Changes()
	}
	button(lang.L("Another mentor"), v.transfer).Changes()
	button(lang.L("End the pair"), v.end).Changes()
	return kit.VStack(kit.Gap16, v.track(), form.NewFlow(kit.Gap8, steps...), form.NewFlow(kit.Gap16, v.openers()...))
}

// openers lead to the pages of the two, to the date of the next review, to the
// paper on which the mentor notes the one-to-ones and to their own view.
func (v *pageView) openers() []fyne.CanvasObject {
	links := []fyne.CanvasObject{}
	if v.facts.pair().Now().State == data.Active {
		links = append(links, kit.NewLink(lang.L("Plan the next review"), v.planReview).Changes())
	}
	for _, id := range []data.ID{v.facts.mentee.ID, v.facts.mentor.ID} {
		if id.IsZero() { // erased
			continue
		}
		links = append(links, kit.NewLink(lang.L("Open {{.Name}}", words.With{"Name": v.facts.name(id)}), func() {
			v.host.Go(screen.Location{Screen: screen.People, ID: id})
		}))
	}
	if state := v.facts.pair().Now().State; state == data.Active || state == data.OnPause {
		links = append(links, kit.NewLink(lang.L("Print a one-to-one log"), func() {
			v.host.Go(screen.Location{Screen: screen.Documents, Document: reports.ContactLogKey, ID: v.facts.mentor.ID})
		}).Changes())
		links = append(links, kit.NewLink(handOverLabel(v.facts.name(v.facts.mentor.ID)), func() {
			v.host.HandOver(mentorview.New(v.host, v.facts.mentor.ID))
		}))
	}
	return links
}

// handOverLabel is the label of what hands the laptop to a mentor, who then
// sees their own mentees and nothing else.
func handOverLabel(name string) string {
	return lang.L("Hand the laptop to {{.Name}}", words.With{"Name": name})
}

// track shows the four stages side by side: those that the pair has come to
// with the day, the present one standing out.
func (v *pageView) track() fyne.CanvasObject {
	now := v.facts.pair().Now().Stage
	var columns []fyne.CanvasObject
	for _, s := range data.Stages {
		reached := v.facts.reached(s)
		when := words.ShortDate(reached, v.facts.today)
		var name, line fyne.CanvasObject = kit.Muted(boardStage(s)).Ellipsis(), kit.NewDivider()
		switch {
		case s == now:
			name, line = kit.ItemName(boardStage(s)), kit.NewAccentDivider()
			when = lang.L("since {{.Date}}", words.With{"Date": when})
		case reached != 0 && s < now:
			name, line = kit.Body(boardStage(s)).Ellipsis(), kit.NewAccentDivider()
			when = lang.L("from {{.Date}}", words.With{"Date": when})
		default:
			when = ""
		}
		columns = append(columns, kit.VStack(kit.Gap4, name, line, kit.Caption(when)))
	}
	return form.NewBeside(columns...)
}

// proposal is the page's head while the two have not both agreed: the yes of
// each.
func (v *pageView) proposal() fyne.CanvasObject {
	p := v.facts.pair()
	column := kit.VStack(kit.Gap8, kit.Section(lang.L("Do both agree?")),
		kit.MutedParagraph(lang.L("Ask each of them for themselves. With the second yes the pair begins.")), kit.Gap(0))
	v.next = nil // the first yes that is missing is what people most likely came to note
	for _, who := range []struct {
		id     data.ID
		agreed data.Date
	}{{p.Mentee, p.MenteeAgreed}, {p.Mentor, p.MentorAgreed}} {
		w := words.With{"Name": v.facts.name(who.id), "Date": words.Date(who.agreed, v.facts.today)}
		if who.agreed != 0 {
			column.Add(kit.NewReason(kit.ReasonFor, lang.L("{{.Name}} agreed on {{.Date}}", w)))
			continue
		}
		yes := kit.NewButton(lang.L("{{.Name}} agrees", w), kit.Secondary, func() { v.agree(who.id) }).Changes()
		if v.next == nil {
			v.next = yes
			yes.SetStyle(kit.Primary)
		}
		column.Add(kit.Leading(yes))
	}
	column.Add(kit.Gap(0))
	column.Add(kit.Leading(kit.NewButton(lang.L("Take the proposal back"), kit.Secondary, v.takeBack).Changes()))
	column.Add(form.NewFlow(kit.Gap16, v.openers()...))
	return column
}

// agree notes somebody's yes. Its button is gone then: the keyboard goes on to
// what comes next.
func (v *pageView) agree(who data.ID) {
	p := v.facts.pair()
	if v.host.Fail(v.host.Store().AgreePair(p.ID, who, max(p.Now().Date, v.facts.today))) {
		v.goOnWithKeyboard()
	}
}

// takenOver leads to the pair before this one, or after it; nil where there is
// none.
func (v *pageView) takenOver() fyne.CanvasObject {
	var links []fyne.CanvasObject
	link := func(label string, p data.Pair) {
		links = append(links, kit.Leading(kit.NewLink(
			label, func() { v.host.Go(screen.Location{Screen: screen.Pairs, ID: p.ID}) })))
	}
	if p, ok := v.facts.before(); ok {
		link(lang.L("Before that with {{.Name}}", words.With{"Name": v.facts.name(p.Mentor)}), p)
	}
	if p, ok := v.facts.after(); ok {
		link(lang.L("Went on with {{.Name}}", words.With{"Name": v.facts.name(p.Mentor)}), p)
	}
	if len(links) == 0 {
		return nil
	}
	return kit.VStack(0, links...)
}

package pairs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/goals"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// fewContacts is how many one-to-ones are shown before somebody asks for all.
const fewContacts = 10

// pageView is the page of one pair: where it stands, the goals, the one-to-ones
// and the steps.
type pageView struct {
	host  screen.Host
	facts *pairFacts

	content  *fyne.Container
	title    *kit.Text
	subtitle *kit.Paragraph
	log      *kit.Button
	goals    *goals.List
	body     *fyne.Container
	next     *kit.Button // what is most likely done next
	all      bool        // every one-to-one is shown
}

func newPageView(h screen.Host) *pageView {
	v := &pageView{host: h, title: kit.PageTitle(""), subtitle: kit.MutedParagraph(""), goals: goals.New(h)}
	v.log = kit.NewButton(lang.L("Log a one-to-one"), kit.Primary, v.logOneToOne).Changes().Hint("Ctrl O")
	v.body, v.content = kit.VStack(kit.Gap24), kit.Stacked()
	return v
}

// rewind shows the page from its top. The head scrolls with the rest: what can
// be done stands in both.
func (v *pageView) rewind() {
	v.all = false
	head := kit.VStack(0,
		kit.Leading(kit.NewLink(lang.L("‹ Pairs"), v.back)),
		kit.Head(v.title, nil, v.log), v.subtitle)
	v.content.Objects = []fyne.CanvasObject{
		kit.Scroll(kit.Inset(0, 0, kit.Gap16, 0, kit.VStack(kit.Gap16, head, v.body))),
	}
	v.content.Refresh()
}

// show fills the page with what was read.
func (v *pageView) show(f *pairFacts) {
	v.facts = f
	v.title.SetText(f.title())
	v.subtitle.SetText(f.subtitle())
	kit.ShowIf(f.pair().Meets(), v.log)
	v.next = nil
	if f.pair().Meets() {
		v.next = v.log
	}
	v.goals.Show(goals.Shown{
		Person: f.mentee.ID, Name: f.name(f.mentee.ID), Goals: f.goals, Today: f.today,
		Pair: f.pair().ID, With: v.inCompanyOf, Hidden: f.names.Hidden(),
	})
	v.draw()
}

func (v *pageView) draw() {
	state := v.facts.pair().Now().State
	var parts []fyne.CanvasObject
	switch state {
	case data.Proposed:
		parts = append(parts, v.proposal())
	case data.Ended:
		parts = append(parts, v.figures())
		if next := v.whatNext(); next != nil {
			parts = append(parts, next)
		}
		parts = append(parts, form.NewFlow(kit.Gap16, v.openers()...))
	default:
		parts = append(parts, v.figures(), v.standing())
	}
	if taken := v.takenOver(); taken != nil {
		parts = append(parts, taken)
	}
	if state != data.Ended || len(v.facts.goals) > 0 {
		parts = append(parts, v.goals.Content())
	}
	v.body.Objects = append(parts, v.contacts(), v.history())
	v.body.Refresh()
	v.content.Refresh()
}

// focus is where the keyboard begins: on what is most likely done next.
func (v *pageView) focus() fyne.Focusable {
	if v.facts == nil || v.next == nil {
		return nil
	}
	return v.next
}

// goOnWithKeyboard puts the keyboard on what comes next, after a step that took
// away the button that it was on.
func (v *pageView) goOnWithKeyboard() {
	if f := v.focus(); f != nil {
		v.host.Window().Canvas().Focus(f)
	}
}

// inCompanyOf says in which pair's company a goal was looked at.
func (v *pageView) inCompanyOf(pair data.ID) string {
	of, ok := v.facts.other(func(p data.Pair) bool { return p.ID == pair })
	if !ok || pair == v.facts.pair().ID {
		return ""
	}
	return lang.L("with {{.Name}}", words.With{"Name": v.facts.name(of.Mentor)})
}

// figures say when they met, what comes next, and when the pair is reviewed.
func (v *pageView) figures() fyne.CanvasObject {
	f := v.facts
	figure := func(value, caption string, color fyne.ThemeColorName) fyne.CanvasObject {
		return kit.VStack(0, kit.BigFigure(value, kit.Figure28, color), kit.Caption(caption))
	}
	day := func(d data.Date) string {
		if d == 0 {
			return "—"
		}
		return words.ShortDate(d, f.today)
	}
	kept := "—"
	if happened, all := data.Kept(f.contacts); all > 0 {
		kept = words.Share(happened, all)
	}
	shown := []fyne.CanvasObject{figure(day(f.card.lastMet), lang.L("last met"), kit.ColorText)}
	if f.pair().Live() {
		caption := lang.L("next time")
		if f.card.next != 0 && f.card.next < f.today {
			caption = lang.L("were to meet")
		}
		shown = append(shown, figure(day(f.card.next), caption, kit.ColorText))
	}
	shown = append(shown, figure(kept, lang.L("one-to-ones kept"), kit.ColorText))
	if on := f.pair().ReviewOn; f.pair().Live() {
		caption, color := lang.L("next review"), kit.ColorText
		if on != 0 && on <= f.today {
			caption, color = lang.L("review was due"), kit.ColorLate
		}
		shown = append(shown, figure(day(on), caption, color))
	}
	flow := form.NewFlow(48, shown...)
	mark := pairMark(f.card, f.today)
	if mark == nil {
		return flow
	}
	return kit.VStack(kit.Gap8, flow, kit.Leading(mark))
}

func (v *pageView) contacts() fyne.CanvasObject {
	f := v.facts
	column := kit.VStack(kit.Gap8, kit.Section(lang.L("One-to-ones")))
	if len(f.contacts) == 0 {
		column.Add(kit.MutedParagraph(lang.L("None is logged yet.")))
		return column
	}
	few := f.contacts
	if !v.all {
		few = few[:min(fewContacts, len(few))]
	}
	column.Add(onetoone.List(v.host, few, f.names, f.today, f.pair().Live()))
	if n := len(f.contacts); len(few) < n {
		column.Add(kit.Leading(kit.NewLink(lang.N("Show all {{.Count}}", n, words.With{"Count": n}),
			func() { v.all = true; v.draw() })))
	}
	return column
}

func (v *pageView) history() fyne.CanvasObject {
	column := kit.VStack(0, kit.Section(lang.L("How it went")), kit.Gap(kit.Gap8), kit.NewDivider())
	for _, line := range v.facts.history() {
		what := kit.VStack(0, kit.Body(line.what).Ellipsis())
		if line.note != "" {
			what.Add(kit.CaptionParagraph(line.note))
		}
		row := kit.TopColumns(kit.Gap16, []kit.Column{kit.Fixed(104), kit.Share(1)}, kit.Body(line.date), what)
		column.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, row))
		column.Add(kit.NewDivider())
	}
	return column
}

func (v *pageView) back() { v.host.Go(screen.Location{Screen: screen.Pairs}) }

func (v *pageView) logOneToOne() {
	if !v.facts.pair().Meets() {
		v.sayNotMeeting()
		return
	}
	onetoone.LogPair(v.host, v.facts.pair(), v.facts.names)
}

// sayNotMeeting is what a chord says whose button is not there.
func (v *pageView) sayNotMeeting() {
	v.host.Say(lang.L("These two do not meet at present: there is no one-to-one to log, and nothing to review."))
}

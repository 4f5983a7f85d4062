package pairs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// pageView is the page of one pair: its stage, its one-to-ones and its steps.
type pageView struct {
	host  screen.Host
	facts *pairFacts

	content  *fyne.Container
	title    *kit.Text
	subtitle *kit.Paragraph
	log      *kit.Button
	body     *fyne.Container
}

func newPageView(h screen.Host) *pageView {
	v := &pageView{host: h, title: kit.PageTitle(""), subtitle: kit.MutedParagraph("")}
	v.log = kit.NewButton(lang.L("Log a one-to-one"), kit.Primary, v.logOneToOne)
	v.body, v.content = kit.VStack(kit.Gap24), kit.Stacked()
	return v
}

// rewind shows the page from its top. The head scrolls with the rest: what can
// be done stands in both.
func (v *pageView) rewind() {
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
	setVisible(v.log, f.pair().Live())
	v.body.Objects = []fyne.CanvasObject{v.figures()}
	if f.pair().Live() {
		v.body.Add(v.standing())
	}
	v.body.Add(v.contacts())
	v.body.Add(v.history())
	v.body.Refresh()
	v.content.Refresh()
}

// figures say when they met and what comes next.
func (v *pageView) figures() fyne.CanvasObject {
	f := v.facts
	figure := func(value, caption string) fyne.CanvasObject {
		return kit.VStack(0, kit.BigFigure(value, kit.Figure28, kit.ColorText), kit.Caption(caption))
	}
	date := func(d data.Date) string {
		if d == 0 {
			return "—"
		}
		return words.Date(d, f.today)
	}
	kept := "—"
	if happened, all := data.Kept(f.contacts); all > 0 {
		kept = words.Share(happened, all)
	}
	flow := form.NewFlow(48,
		figure(date(f.card.lastMet), lang.L("last met")),
		figure(date(f.card.next), lang.L("next time")),
		figure(kept, lang.L("one-to-ones kept")))
	quiet := quietWords(f.card)
	if quiet == "" {
		return flow
	}
	tone := kit.ToneLate
	if f.card.silent {
		tone = kit.ToneAbsent
	}
	return kit.VStack(kit.Gap8, flow, kit.Leading(kit.NewTag(quiet, tone)))
}

// standing is where the pair stands, and the ways to go on.
func (v *pageView) standing() fyne.CanvasObject {
	now := v.facts.pair().Now()
	options := make([]kit.PickerOption, len(data.Stages))
	for i, s := range data.Stages {
		options[i] = kit.PickerOption{ID: s.String(), Label: words.Stage(s)}
	}
	stage := kit.NewPicker("", options, func(o kit.PickerOption) { v.moveTo(o.ID) })
	stage.SetSelected(now.Stage.String())
	var steps []fyne.CanvasObject
	button := func(label string, do func()) { steps = append(steps, kit.NewButton(label, kit.Secondary, do)) }
	switch now.State {
	case data.Proposed:
		button(lang.L("They begin"), v.begin)
	case data.OnPause:
		button(lang.L("They go on"), v.goOn)
	default:
		button(lang.L("Pause"), v.pause)
	}
	button(lang.L("End the pair"), v.end)
	for _, id := range []data.ID{v.facts.pair().Mentee, v.facts.pair().Mentor} {
		name := v.facts.names.ByID(id)
		steps = append(steps, kit.NewButton(lang.L("Open {{.Name}}", with{"Name": name}), kit.Quiet, func() {
			v.host.Go(screen.Place{Screen: screen.People, ID: id})
		}))
	}
	return kit.VStack(kit.Gap16,
		kit.AtMost(kit.Scaled(320), kit.NewField(lang.L("Stage"), stage, "")),
		form.NewFlow(kit.Gap8, steps...))
}

func (v *pageView) contacts() fyne.CanvasObject {
	column := kit.VStack(kit.Gap8, kit.Section(lang.L("One-to-ones")))
	if len(v.facts.contacts) == 0 {
		column.Add(kit.MutedParagraph(lang.L("None is logged yet.")))
		return column
	}
	column.Add(onetoone.List(v.host, v.facts.contacts, v.facts.names, v.facts.today, nil))
	return column
}

func (v *pageView) history() fyne.CanvasObject {
	column := kit.VStack(0, kit.Section(lang.L("How it went")), kit.Gap(kit.Gap8), kit.NewDivider())
	for _, line := range v.facts.history() {
		what := kit.VStack(0, kit.Body(line.what).Ellipsis())
		if line.note != "" {
			what.Add(kit.CaptionParagraph(line.note))
		}
		row := kit.Columns(kit.Gap16, []kit.Column{kit.Fixed(104), kit.Share(1)}, kit.Body(line.date), what)
		column.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, row))
		column.Add(kit.NewDivider())
	}
	return column
}

func (v *pageView) back() { v.host.Go(screen.Place{Screen: screen.Pairs}) }

func (v *pageView) logOneToOne() {
	if v.facts.pair().Live() {
		onetoone.LogPair(v.host, v.facts.pair(), v.facts.names)
	}
}

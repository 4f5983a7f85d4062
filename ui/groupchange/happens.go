package groupchange

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// fewMeetings are as many as are listed before somebody asks for all.
const fewMeetings = 3

// changeSteps are what comes of the change, and what is good to know before it.
func (p *Page) changeSteps() (steps []kit.TimelineStep, warnings []fyne.CanvasObject, err error) {
	from, to, err := p.fields.take()
	p.do.SetLabel(lang.L("Change"))
	if p.begins() {
		p.do.SetLabel(lang.L("Begin again"))
	}
	steps = append(steps, p.pastStep())
	if err != nil {
		return steps, nil, err
	}
	f := p.facts
	on := words.Date(from, f.today)
	if !p.begins() && f.group.Ended(from) {
		until := f.group.Schedule.Span.Until
		return steps, nil, errors.New(lang.L("The group ends on {{.Date}}: choose a day until then. From {{.Next}} on “Begin again” is offered in place of this.",
			words.With{"Date": words.Date(until, f.today), "Next": words.Date(until.AddDays(1), f.today)}))
	}
	if !p.begins() {
		p.do.SetLabel(lang.L("Change from {{.Date}}", words.With{"Date": on}))
	}
	if planned := f.until(from); len(planned) > 0 {
		steps = append(steps, kit.TimelineStep{Content: kit.VStack(kit.Gap4,
			kit.ItemName(lang.L("Until then it goes on as it is")), p.dates(planned))})
	}
	changed := f.group.ChangedFrom(from, to, 0)
	outcomes := data.MoveAlong(f.group, changed, f.meetings, from, f.breaks, f.isMarked)
	rows, clashing := p.rows(outcomes, changed)
	heading := lang.L("From {{.Date}}: {{.Schedule}}", words.With{"Date": on, "Schedule": words.LowerFirst(words.ScheduleAndPlace(changed.On(from)))})
	new := kit.VStack(kit.Gap4, kit.StrongParagraph(heading).Colored(kit.ColorAccent))
	if name := changed.On(from).Name; name != f.group.On(f.today).Name {
		new.Add(kit.NewParagraph(lang.L("It is called “{{.Group}}” from then on", words.With{"Group": words.Drawn(name)})))
	}
	if next := changed.Dates(data.Span{From: from, Until: from.AddDays(data.DaysAhead)}); len(rows) == 0 && len(next) > 0 {
		new.Add(kit.CaptionParagraph(lang.L("The first meeting is on {{.Date}}", words.With{"Date": words.LongDate(next[0], f.today)})))
	}
	if later, is := f.group.ComingChange(f.today); is && later.Schedule.Span.From != from {
		new.Add(kit.CaptionParagraph(lang.L("It takes the place of the change that was to come on {{.Date}}",
			words.With{"Date": words.Date(later.Schedule.Span.From, f.today)})))
	}
	if len(rows) > 0 {
		new.Add(kit.CaptionParagraph(lang.L("What is planned moves along, in the same week")))
		new.Add(p.list(rows))
	}
	steps = append(steps, kit.TimelineStep{New: true, Content: new})
	if !p.begins() {
		stay := lang.L("Nobody belongs to it at present")
		if n := len(f.belong(from)); n > 0 {
			stay = lang.N("All {{.Count}} members stay", n, words.With{"Count": n})
		}
		steps = append(steps, kit.TimelineStep{Content: kit.VStack(0,
			kit.ItemName(stay),
			kit.CaptionParagraph(lang.L("Nobody counts as missing for it. Can be taken back in one step.")))})
	}
	return steps, p.goodToKnow(clashing), nil
}

// endSteps are what comes of the end.
func (p *Page) endSteps() ([]kit.TimelineStep, error) {
	f, last := p.facts, p.last.Date()
	steps := []kit.TimelineStep{p.pastStep()}
	p.do.SetLabel(lang.L("End the group"))
	if !p.last.Valid() || last == 0 {
		return steps, errors.New(lang.L("Say which day is the last."))
	}
	if _, err := f.group.EndedOn(last); err != nil {
		return steps, words.Said(err)
	}
	for _, m := range f.meetings {
		if m.Date > last && m.State.Taken() {
			return steps, errors.New(lang.L("The group met after that day. Choose the day of its last meeting, or a later one."))
		}
	}
	on := words.Date(last, f.today)
	p.do.SetLabel(lang.L("End with {{.Date}}", words.With{"Date": on}))
	if planned := f.until(last.AddDays(1)); len(planned) > 0 {
		steps = append(steps, kit.TimelineStep{Content: kit.VStack(kit.Gap4,
			kit.ItemName(lang.L("Until then it goes on as it is")), p.dates(planned))})
	}
	dropped := 0
	var kept []data.Outcome
	for _, o := range data.AfterEnd(f.group, f.meetings, last, f.isMarked) {
		if o.Fate == data.Drops {
			dropped++
		} else {
			kept = append(kept, o)
		}
	}
	after := kit.VStack(kit.Gap4, kit.ItemName(lang.L("After {{.Date}} it does not meet", words.With{"Date": on})).Colored(kit.ColorAccent))
	if dropped > 0 {
		after.Add(kit.CaptionParagraph(lang.N("{{.Count}} planned meetings are taken away", dropped, words.With{"Count": dropped})))
	}
	if len(kept) > 0 {
		after.Add(kit.CaptionParagraph(lang.L("What something is noted of is kept as cancelled")))
		rows, _ := p.rows(kept, f.group)
		after.Add(p.list(rows))
	}
	steps = append(steps, kit.TimelineStep{New: true, Content: after})
	belong := len(f.belong(last))
	return append(steps, kit.TimelineStep{Content: kit.VStack(0,
		kit.ItemName(lang.N("{{.Count}} people belong to it until then", belong, words.With{"Count": belong})),
		kit.CaptionParagraph(lang.L("Pairs go on. Nobody is asked to ring them for a group that has ended. It can begin again, and this can be taken back in one step.")))}), nil
}

// pastStep says that nothing of the past changes.
func (p *Page) pastStep() kit.TimelineStep {
	f := p.facts
	n, is := f.past(), f.group.On(f.today)
	return kit.TimelineStep{Past: true, Content: kit.VStack(0,
		kit.ItemName(lang.N("{{.Count}} past meetings stay as they are", n, words.With{"Count": n})),
		kit.CaptionParagraph(lang.L("“{{.Group}}”, {{.Time}}, in every list, figure and document",
			words.With{"Group": words.Drawn(is.Name), "Time": is.Schedule.Start})))}
}

// dates shows the dates of meetings as chips.
func (p *Page) dates(meetings []data.Meeting) fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, m := range meetings {
		chips = append(chips, kit.NewTag(words.ShortDate(m.Date, p.facts.today), kit.ToneQuiet))
	}
	return kit.Wrap(kit.Gap4, chips...)
}

// rows are the meetings that move, are dropped or kept aside, and those of other groups
// that are in their way.
func (p *Page) rows(outcomes []data.Outcome, changed data.Group) (rows []fyne.CanvasObject, clashing []data.Meeting) {
	f := p.facts
	for _, o := range outcomes {
		about, tone, tag := p.noted(o), kit.ToneQuiet, ""
		to := words.DayAndDate(o.To.Date, f.today)
		switch o.Fate {
		case data.Drops:
			to = lang.L("taken away")
		case data.KeptAside:
			to = lang.L("cancelled")
		case data.StaysPut:
			tag = lang.L("Stays, as it was moved by hand")
		}
		if o.To.State == data.DidNotMeet && o.Fate == data.Moves {
			tag = lang.L("Cancelled")
		}
		if o.Fate == data.Moves || o.Fate == data.StaysPut {
			if in := f.clashes(o.To, changed); len(in) > 0 {
				clashing = append(clashing, in[0])
				tone, tag = kit.ToneLate, lang.L("{{.Group}}, {{.Time}}", words.With{"Group": words.Drawn(f.groups[in[0].Group].NameOf(in[0])), "Time": in[0].Start})
			}
		}
		cells := []fyne.CanvasObject{
			kit.Muted(words.DayAndDate(o.Was.Date, f.today)).Ellipsis(), kit.NewSymbol(kit.IconOn, kit.ColorMuted),
			kit.ItemName(to).Ellipsis(), kit.Body(about).Ellipsis(),
		}
		if tag != "" {
			cells = append(cells, kit.NewTag(tag, tone))
		}
		columns := []kit.Column{kit.Fixed(92), kit.Fixed(20), kit.Fixed(104), kit.Share(1), kit.Fixed(178)}
		rows = append(rows, kit.AtLeast(0, 36, kit.Columns(kit.Gap8, columns[:len(cells)], cells...)))
	}
	return rows, clashing
}

// noted says what is noted of a meeting: who leads it, and what is done at it.
func (p *Page) noted(o data.Outcome) string {
	var parts []string
	for _, id := range o.Was.LedBy {
		if name := p.facts.names.ByID(id); name != "" {
			parts = append(parts, name)
		}
	}
	if len(parts) == 0 {
		parts = append(parts, lang.L("Nobody leads yet"))
	}
	for _, h := range o.Was.Activities {
		parts = append(parts, words.Drawn(h.Title))
	}
	return strings.Join(parts, " · ")
}

// list shows the first of the rows, and all of them where somebody asks.
func (p *Page) list(rows []fyne.CanvasObject) fyne.CanvasObject {
	shown := kit.VStack(0)
	for i, row := range rows {
		if i == fewMeetings && !p.all && len(rows) > fewMeetings+1 {
			more := len(rows) - fewMeetings
			shown.Add(kit.Leading(kit.NewLink(lang.N("{{.Count}} more", more, words.With{"Count": more}), func() { p.all = true; p.tell() })))
			break
		}
		shown.Add(kit.NewDivider())
		shown.Add(row)
	}
	return shown
}

// goodToKnow warns of each group that is in the place when this one comes. Nothing
// keeps anybody from going on.
func (p *Page) goodToKnow(clashing []data.Meeting) []fyne.CanvasObject {
	f := p.facts
	told := make(map[data.ID]bool)
	var warnings []fyne.CanvasObject
	for _, m := range clashing {
		if told[m.Group] {
			continue
		}
		told[m.Group] = true
		g := f.groups[m.Group]
		warnings = append(warnings, kit.NewParagraph(lang.L("{{.Group}} is at {{.Place}} then: {{.Schedule}}. Nothing here stops you.", words.With{
			"Group": words.Drawn(g.NameOf(m)), "Place": words.Drawn(g.PlaceOf(m)), "Schedule": words.LowerFirst(words.Schedule(g.On(m.Date).Schedule)),
		})).Colored(kit.ColorLate))
	}
	if len(warnings) > 0 {
		warnings = append([]fyne.CanvasObject{kit.NewVerdict(kit.ReasonWarning, lang.L("Good to know first"))}, warnings...)
	}
	return warnings
}

// reason is what the meetings that are kept as cancelled say.
func (p *Page) reason() string {
	if typed := kit.OneLine(p.why.Text); typed != "" {
		return typed
	}
	return lang.L("The group has ended")
}

package groupchange

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Page is the page of one group.
type Page struct {
	host   screen.Host
	ending bool // else it changes, or begins again
	group  data.ID
	facts  *facts
	shown  bool // the fields are filled
	all    bool // every meeting that moves is listed

	title *kit.Text
	about *kit.Text
	do    *kit.Button
	wrong *kit.Paragraph

	fields *fields
	last   *kit.DateField // of the day on which it ends
	why    *kit.Entry
	ends   *fyne.Container
	again  *kit.Check

	head, left, right, warnings *fyne.Container
	content                     *fyne.Container
}

// New returns the page, of no group yet.
func New(h screen.Host) *Page {
	p := &Page{host: h, title: kit.PageTitle(""), about: kit.Muted("").Ellipsis(), wrong: kit.CaptionParagraph("").Colored(kit.ColorAbsent)}
	p.fields = newFields(h, p.tell)
	p.last = kit.NewDateField(h.Today(), screen.DateOrder(h), func(data.Date) { p.tell() })
	p.last.OnValid = p.tell
	p.why = kit.NewEntry(lang.L("The hall is sold, …"))
	p.ends = kit.VStack(kit.Gap16, kit.AtMost(220, kit.NewField(lang.L("Last day"), p.last, "")),
		kit.NewField(lang.L("Reason, as people will read it"), p.why, ""))
	p.do = kit.NewButton("", kit.Primary, p.store).Changes()
	p.left, p.right, p.warnings = kit.VStack(kit.Gap16), kit.VStack(kit.Gap16), kit.VStack(kit.Gap4)
	p.head = kit.VStack(0, kit.Leading(kit.NewLink(lang.L("‹ Back"), p.leave)),
		kit.Head(p.title, p.about, kit.NewButton(lang.L("Not now"), kit.Secondary, p.leave), p.do))
	p.content = kit.Stacked()
	return p
}

// largePage is the size of text from which on all of the page scrolls, and what happens
// stands below what is typed.
const largePage = 1.5

func (p *Page) arrange() {
	if kit.TextScale() >= largePage {
		screen.Fill(p.content, kit.Scroll(kit.VStack(kit.Gap24, p.head, p.left, p.right)))
		return
	}
	body := kit.FoldingTopColumns(kit.Gap32, []kit.Column{kit.Share(7), kit.Share(10)}, p.left, p.right)
	screen.Fill(p.content, kit.Page(kit.Gap16, p.head, kit.Scroll(body), nil))
}

// Content is what the page draws; always the same object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Focus is where the keyboard begins.
func (p *Page) Focus() fyne.Focusable {
	if p.ending {
		return p.last.Focus()
	}
	return p.fields.from.Focus()
}

// Begin makes the page ready for a group, to be changed or ended.
func (p *Page) Begin(group data.ID, ending bool) {
	p.group, p.ending, p.shown, p.all = group, ending, false, false
	p.why.SetValue("")
}

// Load reads the group and shows what comes of what is typed. It reports whether the
// group is there.
func (p *Page) Load() bool {
	if !screen.Found(p.host, func(r *store.Reader) (err error) {
		p.facts, err = read(r, p.group, p.host.Today())
		return err
	}) {
		return false
	}
	today := p.host.Today()
	is := p.facts.group.On(today)
	p.about.SetText(lang.L("{{.Group}} · now {{.Schedule}}", words.With{
		"Group": words.Drawn(is.Name), "Schedule": words.LowerFirst(words.ScheduleAndPlace(is)),
	}))
	if p.begins() {
		p.about.SetText(lang.L("{{.Group}} · ended on {{.Date}}", words.With{
			"Group": words.Drawn(is.Name), "Date": words.Date(p.facts.group.Schedule.Span.Until, today),
		}))
	}
	if !p.shown {
		p.shown = true
		p.fill(is, today)
	}
	p.tell()
	return true
}

// begins reports whether the group has ended, so that changing it has it begin again.
func (p *Page) begins() bool { return !p.ending && p.facts.group.Ended(p.host.Today()) }

// fill sets the fields to the group as it is, from the next week on.
func (p *Page) fill(is data.Stretch, today data.Date) {
	p.left.Objects = []fyne.CanvasObject{p.wrong} // in sight wherever what is typed is
	switch {
	case p.ending:
		p.title.SetText(lang.L("End the group"))
		p.last.SetDate(today)
		if planned := p.facts.until(today.AddDays(1)); len(planned) == 0 {
			if dates := p.facts.group.Dates(data.Span{From: today, Until: today.AddDays(data.DaysAhead)}); len(dates) > 0 {
				p.last.SetDate(dates[0])
			}
		}
		p.left.Add(p.ends)
	case p.begins():
		p.title.SetText(lang.L("Begin again"))
		p.fields.set(is, today)
		p.left.Add(p.fields.content)
		before := len(p.facts.belong(p.facts.group.Schedule.Span.Until))
		p.again = kit.NewCheck(lang.N("{{.Count}} people who belonged at the end belong again", before, words.With{"Count": before}), nil).Wrapping()
		p.again.SetValue(before > 0)
		if before > 0 {
			p.left.Add(p.again)
		}
	default:
		p.title.SetText(lang.L("Another day or time"))
		from := today.Monday().AddDays(7)
		if p.facts.past() == 0 {
			from = today // nothing is past that would stay otherwise
		}
		p.fields.set(is, from)
		p.left.Add(p.fields.content)
	}
	p.left.Add(p.warnings)
	p.arrange()
}

// tell says what comes of what is typed.
func (p *Page) tell() {
	if p.facts == nil || !p.shown {
		return
	}
	var steps []kit.TimelineStep
	var warnings []fyne.CanvasObject
	var err error
	if p.ending {
		steps, err = p.endSteps()
	} else {
		steps, warnings, err = p.changeSteps()
	}
	p.wrong.SetText("")
	if err != nil {
		p.wrong.SetText(err.Error())
	}
	kit.ShowIf(err != nil, p.wrong)
	p.do.SetEnabled(err == nil && !kit.OnlyLooking())
	p.right.Objects = []fyne.CanvasObject{kit.Section(lang.L("What happens")), kit.NewTimeline(steps...)}
	p.warnings.Objects = warnings
	p.left.Refresh()
	p.right.Refresh()
	p.content.Refresh()
}

// store does what the page says.
func (p *Page) store() {
	if p.do.Disabled() {
		return
	}
	s := p.host.Store()
	var err error
	switch {
	case p.ending:
		err = s.EndGroup(p.group, p.last.Date(), p.reason())
	case p.begins():
		var members []data.ID
		if p.again.Checked {
			members = p.facts.belong(p.facts.group.Schedule.Span.Until)
		}
		from, to, wrong := p.fields.take()
		if err = wrong; err == nil {
			err = s.StartGroupAgain(p.group, from, to, members)
		}
	default:
		from, to, wrong := p.fields.take()
		if err = wrong; err == nil {
			err = s.ChangeGroup(p.group, from, to, lang.L("The group does not meet in this week any more"))
		}
	}
	if p.host.Fail(words.Said(err)) {
		p.leave()
	}
}

func (p *Page) leave() { p.host.Back() }

// Package breaks is the dialog in which groups are given a break, and the one that takes
// a break back.
package breaks

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Ask asks from when to when which groups do not meet, says what that cancels, and plans
// it. chosen is the group that is ticked at first; none: all.
func Ask(h screen.Host, chosen data.ID) {
	f := &form{host: h, ticked: make(map[data.ID]bool), ticks: make(map[data.ID]*kit.Check), lines: make(map[data.ID]*line), byGroup: make(map[data.ID][]data.Meeting)}
	if !h.Read(f.read) || len(f.groups) == 0 {
		return
	}
	for _, g := range f.groups {
		f.ticked[g.ID] = chosen.IsZero() || chosen == g.ID
	}
	content := f.content()
	f.setWeeks(1)
	kit.FormDialog(h.Window(), lang.L("A break"), content, lang.L("Plan the break"), func() error {
		b, err := f.take()
		if err != nil {
			return err
		}
		_, err = h.Store().PlanBreak(b)
		return words.Said(err)
	})
}

// form is the dialog while it is open.
type form struct {
	host    screen.Host
	groups  []data.Group // that have not ended
	byGroup map[data.ID][]data.Meeting
	ticked  map[data.ID]bool

	from, until *kit.DateField
	weeks       *kit.Choice[int]
	reason      *kit.Entry
	rows        *fyne.Container
	ticks       map[data.ID]*kit.Check
	lines       map[data.ID]*line
	sum, kept   *kit.Paragraph
}

func (f *form) read(r *store.Reader) error {
	groups, err := r.Groups()
	if err != nil {
		return err
	}
	for _, g := range groups {
		if g.Ended(f.host.Today()) {
			continue
		}
		f.groups = append(f.groups, g)
		if f.byGroup[g.ID], err = r.MeetingsOf(g.ID); err != nil {
			return err
		}
	}
	return nil
}

// mostWeeks is for how many weeks there is a chip.
const mostWeeks = 3

func (f *form) content() fyne.CanvasObject {
	order := screen.DateOrder(f.host)
	f.from = kit.NewDateField(f.host.Today(), order, func(data.Date) { f.tell() })
	f.until = kit.NewDateField(f.host.Today(), order, func(data.Date) { f.tell() })
	f.from.OnValid, f.until.OnValid = f.tell, f.tell
	var weeks []int
	for n := 1; n <= mostWeeks; n++ {
		weeks = append(weeks, n)
	}
	f.weeks = kit.NewChoice(kit.Options(weeks, func(n int) string {
		return lang.N("{{.Count}} weeks", n, words.With{"Count": n})
	}), f.setWeeks)
	f.reason = kit.NewEntry(lang.L("Christmas, the hall is closed, …"))
	f.rows = kit.VStack(0)
	for _, g := range f.groups {
		f.rows.Add(kit.NewDivider())
		f.rows.Add(f.row(g))
	}
	f.sum, f.kept = kit.StrongParagraph(""), kit.CaptionParagraph("")
	head := []fyne.CanvasObject{kit.Grow(kit.ItemName(lang.L("For these groups")))}
	if len(f.groups) > 1 {
		head = append(head, kit.NewLink(lang.L("All of them"), f.all))
	}
	halves := []kit.Column{kit.Share(1), kit.Share(1)}
	return kit.VStack(kit.Gap8,
		kit.TopColumns(kit.Gap16, halves, kit.NewField(lang.L("From"), f.from, ""), kit.NewField(lang.L("To"), f.until, "")),
		f.weeks,
		kit.NewField(lang.L("Reason, as people will read it"), f.reason, ""),
		f.sum, f.kept, kit.HStack(kit.Gap8, head...), f.rows)
}

// setWeeks lets the break last so many whole weeks, from the next Monday on or from the
// day that is chosen.
func (f *form) setWeeks(n int) {
	from := f.from.Date()
	if !f.from.Valid() || from == 0 {
		from = f.host.Today().Monday().AddDays(7)
		f.from.SetDate(from)
	}
	f.until.SetDate(from.AddDays(7*n - 1))
	f.tell()
}

func (f *form) all() {
	for _, g := range f.groups {
		f.ticked[g.ID] = true
		f.ticks[g.ID].SetValue(true)
	}
	f.tell()
}

// span is what the fields say, or what is wrong with it.
func (f *form) span() (data.Span, error) {
	s := data.Span{From: f.from.Date(), Until: f.until.Date()}
	switch {
	case !f.from.Valid() || !f.until.Valid() || s.From == 0 || s.Until == 0:
		return s, errors.New(lang.L("Say from which day until which."))
	case s.Until < s.From:
		return s, errors.New(lang.L("The last day is before the first one."))
	case s.From < f.host.Today():
		return s, errors.New(lang.L("A break begins today or later."))
	case s.Until > f.host.Today().AddDays(data.DaysAhead):
		return s, errors.New(lang.L("This day lies more than a year ahead. Check the year."))
	}
	return s, nil
}

func (f *form) take() (data.Break, error) {
	span, err := f.span()
	b := data.Break{Span: span, Reason: kit.OneLine(f.reason.Text)}
	for _, g := range f.groups {
		if f.ticked[g.ID] {
			b.Groups = append(b.Groups, g.ID)
		}
	}
	if err == nil && len(b.Groups) == 0 {
		err = errors.New(lang.L("Tick the groups that do not meet."))
	}
	return b, err
}

// tell says of each group which dates the break takes, and what that comes to.
func (f *form) tell() {
	span, err := f.span()
	count, noted := 0, 0
	for _, g := range f.groups {
		var dates []data.Date
		if err == nil {
			dates = data.Breaking(data.Break{Span: span}, g, f.byGroup[g.ID])
		}
		if f.ticked[g.ID] {
			count += len(dates)
			for _, m := range f.byGroup[g.ID] {
				if m.State == data.Planned && span.Contains(m.Date) && m.Noted(g) {
					noted++
				}
			}
		}
		f.lines[g.ID].set(dates, f.ticked[g.ID])
	}
	f.sum.SetText(lang.N("{{.Count}} meetings are cancelled. Nobody counts as missing.", count, words.With{"Count": count}))
	if err != nil {
		f.sum.SetText(err.Error())
	}
	f.kept.SetText("")
	if noted > 0 {
		f.kept.SetText(lang.N("What is planned for {{.Count}} of them is kept, in case you take the break back.", noted, words.With{"Count": noted}))
	}
	kit.Reshape(f.rows)
}

// mostDates is how many dates are shown of a group.
const mostDates = 4

// line is what the form says of one group.
type line struct {
	said   *fyne.Container
	number *kit.Text
}

// row makes the line of a group: whether it is stopped, and what that takes from it.
func (f *form) row(g data.Group) fyne.CanvasObject {
	is := g.On(f.host.Today())
	tick := kit.NewCheck(words.Drawn(is.Name), func(ticked bool) {
		f.ticked[g.ID] = ticked
		f.tell()
	}).Wrapping()
	tick.SetValue(f.ticked[g.ID])
	f.ticks[g.ID] = tick
	l := &line{said: kit.Stacked(), number: kit.ItemName("").Aligned(fyne.TextAlignTrailing)}
	f.lines[g.ID] = l
	return kit.Inset(kit.Gap4, 0, kit.Gap4, 0, kit.FoldingColumns(kit.Gap8, []kit.Column{kit.Share(4), kit.Share(5), kit.Fixed(28)},
		kit.VStack(0, tick, kit.Inset(0, 0, 0, 32, kit.Caption(words.Schedule(is.Schedule)).Ellipsis())), l.said, l.number))
}

// set says which dates the break takes from the group; none where it is not ticked.
func (l *line) set(dates []data.Date, ticked bool) {
	l.number.SetText("")
	said := fyne.CanvasObject(kit.Muted(lang.L("Meets as usual")).Ellipsis())
	switch {
	case len(dates) == 0:
		said = kit.Muted(lang.L("Does not meet in this time")).Ellipsis()
	case ticked:
		l.number.SetText(words.Number(len(dates)))
		var chips []fyne.CanvasObject
		for i, d := range dates {
			if i == mostDates {
				chips = append(chips, kit.NewTag(lang.L("+ {{.Count}}", words.With{"Count": len(dates) - mostDates}), kit.ToneQuiet))
				break
			}
			chips = append(chips, kit.NewTag(words.ShortDate(d, d), kit.ToneQuiet))
		}
		said = kit.Wrap(kit.Gap4, chips...)
	}
	screen.Fill(l.said, said)
}

// AskTakeBack asks whether a break is to be taken back.
func AskTakeBack(h screen.Host, b data.Break) {
	text := lang.L("The groups meet again in this time, as they were to, with what was planned.")
	if b.Span.From < h.Today() {
		text = lang.L("From today on the groups meet again, as they were to. The days before stay in the break.")
	}
	kit.Ask(h.Window(), words.Break(b, h.Today()), text, lang.L("Leave it"), lang.L("Take it back"), func() {
		h.Fail(h.Store().TakeBackBreak(b.ID))
	})
}

package settings

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
)

// calls is the section of when somebody should be rung: in the whole programme,
// or in one group that has numbers of its own.
type calls struct {
	host   screen.Host
	of     data.ID         // the group whose numbers are shown; none: the programme's
	stored data.Thresholds // that are shown
	whose  *kit.Picker[data.ID]
	own    *kit.Check
	shared *kit.Paragraph // in place of the numbers of a group that has none
	rows   []*threshold
	table  fyne.CanvasObject
	usual  *kit.Button
	sheet  *fyne.Container
}

func newCalls(h screen.Host) *calls {
	c := &calls{host: h}
	checkIn := c.misses(lang.L("Check in"),
		lang.L("After so many meetings missed in a row, somebody gets in touch: a message, a word."),
		lang.L("A check-in comes before the review. Raise the review first."),
		func(t *data.Thresholds) *int { return &t.CheckInMisses })
	review := c.misses(lang.L("Review"),
		lang.L("After so many missed in a row, the facilitators think together about what would help."),
		lang.L("A review cannot be due sooner than the check-in."),
		func(t *data.Thresholds) *int { return &t.ReviewMisses })
	unseen := c.days(lang.L("Not seen"),
		lang.L("Also a review: nobody has seen them for so long, while there were meetings to come to."),
		"", func(t *data.Thresholds) *int { return &t.ReviewDays })
	quiet := c.days(lang.L("A quiet pair: look"),
		lang.L("The two have not met one to one for so long. Ask the mentor how it goes."),
		lang.L("Looking comes before acting. Raise the other number first."),
		func(t *data.Thresholds) *int { return &t.QuietDays })
	silent := c.days(lang.L("A quiet pair: act"),
		lang.L("After so long, ring both, and see whether the pair still fits."),
		lang.L("Acting cannot be due sooner than looking."),
		func(t *data.Thresholds) *int { return &t.SilentDays })
	waiting := c.days(lang.L("Waiting for a mentor"),
		lang.L("Whoever waits for so long, and has heard nothing from us for as long, is rung: they are not forgotten."),
		"", func(t *data.Thresholds) *int { return &t.WaitingDays })
	c.usual = kit.NewButton(lang.L("Back to the usual numbers"), kit.Secondary, func() {
		c.host.Fail(c.store(func(t *data.Thresholds) { *t = data.DefaultThresholds }))
	}).Changes()
	c.whose = kit.NewPicker("", nil, func(group data.ID) {
		c.of = group
		c.show()
	})
	c.own = kit.NewCheck(lang.L("This group has numbers of its own"), c.setOwn).Changes()
	c.shared = kit.NewParagraph(lang.L("It uses those of the whole programme."))
	c.table = c.tableOf(checkIn, review, unseen, quiet, silent, waiting)
	c.sheet = sheet(lang.L("Today lists who should be rung. Known absences, pauses and meetings without a mark never count."),
		kit.VStack(kit.Gap8, kit.AtMost(pickerWidth, c.whose), c.own), c.shared, c.table, kit.Leading(c.usual))
	return c
}

// pickerWidth is that of the field that says whose numbers are shown.
const pickerWidth = 360

func (c *calls) content() fyne.CanvasObject { return c.sheet }

func (c *calls) show() {
	var programme data.Programme
	var groups []data.Group
	if !c.host.Read(func(r *store.Reader) (err error) {
		if programme, err = r.Programme(); err != nil {
			return err
		}
		groups, err = r.Groups()
		return err
	}) {
		return
	}
	own := false
	c.stored = programme.Thresholds
	shown := data.ID{}
	for _, g := range groups {
		if g.ID == c.of {
			shown, own = g.ID, g.Thresholds != (data.Thresholds{})
			c.stored = g.ThresholdsIn(programme.Thresholds)
		}
	}
	c.of = shown // a group that is no longer there, because making it was undone, is not shown
	c.whose.SetOptions(form.GroupOptions(groups, lang.L("The whole programme"), c.host.Today()))
	c.whose.SetSelected(c.of)
	c.own.SetValue(own)
	c.showNumbers(len(groups) > 0, own)
}

// showNumbers shows what is stored. A group without numbers of its own has
// none to change.
func (c *calls) showNumbers(groups, own bool) {
	for _, t := range c.rows {
		t.set(*t.of(&c.stored))
		t.problem.Hide()
	}
	kit.ShowIf(groups, c.whose)
	kit.ShowIf(!c.of.IsZero(), c.own)
	kit.ShowIf(!c.of.IsZero() && !own, c.shared)
	kit.ShowIf(c.of.IsZero() || own, c.table)
	kit.ShowIf(c.of.IsZero() || own, c.usual)
	c.usual.SetEnabled(c.stored != data.DefaultThresholds)
	c.sheet.Refresh()
}

// setOwn gives the group the programme's numbers as its own to begin with, or
// takes its own away.
func (c *calls) setOwn(own bool) {
	c.host.Fail(c.store(func(t *data.Thresholds) {
		if !own {
			*t = data.Thresholds{}
		} else {
			*t = c.stored
		}
	}))
}

// store changes the numbers that are shown, as they are stored now.
func (c *calls) store(change func(*data.Thresholds)) error {
	if c.of.IsZero() {
		return changeProgramme(c.host, func(p *data.Programme) { change(&p.Thresholds) })
	}
	var g data.Group
	if err := c.host.Store().View(func(r *store.Reader) (err error) {
		g, err = r.Group(c.of)
		return err
	}); err != nil {
		return err
	}
	change(&g.Thresholds)
	return c.host.Store().UpdateGroup(g)
}

// change stores a number. One that does not fit the others is refused in
// words, and what is stored shown again.
func (c *calls) change(t *threshold, n int) {
	err := c.store(func(thresholds *data.Thresholds) { *t.of(thresholds) = n })
	var invalid *data.Invalid
	switch {
	case errors.As(err, &invalid):
		t.set(*t.of(&c.stored))
		c.say(t, t.refused)
	case c.host.Fail(err):
		c.say(t, "")
	default:
		c.show()
	}
}

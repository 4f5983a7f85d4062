package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// side is the column at the right: how the group has gone, and what comes.
type side struct {
	content *fyne.Container // scrolls where the window is low
	parts   *fyne.Container
}

func newSide() *side {
	parts := kit.VStack(kit.Gap24)
	return &side{content: kit.Scroll(parts), parts: parts}
}

// mostComing is how many coming meetings are listed.
const mostComing = 6

func (s *side) show(o *overview) {
	s.parts.RemoveAll()
	if len(o.past) > 0 {
		s.parts.Add(chart(o))
	}
	if len(o.coming) > 0 {
		s.parts.Add(coming(o))
	}
}

// chart shows how many were at the last meetings of tonight's group. A meeting
// that was not held, or of which nothing is recorded, is hatched.
func chart(o *overview) fyne.CanvasObject {
	var bars []kit.Bar
	for _, p := range o.past {
		here := p.counts.Here()
		bars = append(bars, kit.Bar{Value: float64(here), NotRecorded: p.meeting.State == data.DidNotMeet || here == 0})
	}
	first, last := o.past[0], o.past[len(o.past)-1]
	latest := words.ShortDate(last.meeting.Date, o.today)
	if last.meeting.State == data.DidNotMeet {
		latest = lang.L("{{.Date}} · did not meet", with{"Date": latest})
	} else {
		latest = lang.L("{{.Date}} · {{.Here}} here", with{"Date": latest, "Here": last.counts.Here()})
	}
	line := lang.N("Attendance, last {{.Count}} meetings", len(bars), with{"Count": len(bars)})
	return kit.VStack(kit.Gap16,
		kit.VStack(0, kit.Section(o.groups[o.meeting.Group].Name), kit.Muted(line).Ellipsis()),
		kit.NewBarChart(bars, words.ShortDate(first.meeting.Date, o.today), latest),
	)
}

// coming lists the next meetings.
func coming(o *overview) fyne.CanvasObject {
	list := kit.VStack(0, kit.Section(lang.L("Coming up")))
	for _, m := range o.coming[:min(len(o.coming), mostComing)] {
		when := lang.L("{{.Date}}, {{.Time}}", with{"Date": words.ShortDate(m.Date, o.today), "Time": m.Start})
		list.Add(kit.Inset(10, 0, 10, 0, kit.HStack(kit.Gap8,
			kit.Grow(kit.Body(o.groups[m.Group].Name).Ellipsis()), kit.Muted(when))))
		list.Add(kit.NewDivider())
	}
	return list
}

// sideLayout sets the calls beside the side column. Where the window is too
// narrow for the text size the column is left out: the calls matter more.
type sideLayout struct{}

const (
	sideGap   = 40
	sideLeast = 216
	sideMost  = 300
	mainLeast = 420
)

func (sideLayout) side(width float32) float32 {
	side := min(max(width*0.3, kit.Scaled(sideLeast)), kit.Scaled(sideMost))
	if width-side-sideGap < kit.Scaled(mainLeast) {
		return 0
	}
	return side
}

// MinSize implements fyne.Layout.
func (sideLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout implements fyne.Layout.
func (l sideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	side := l.side(size.Width)
	if side == 0 {
		o[1].Hide()
		put(o[0], 0, 0, size.Width, size.Height)
		return
	}
	o[1].Show()
	main := size.Width - side - sideGap
	put(o[0], 0, 0, main, size.Height)
	put(o[1], main+sideGap, 0, side, size.Height)
}

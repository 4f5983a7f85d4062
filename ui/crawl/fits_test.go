package crawl

import (
	"testing"

	"alongside/data"
	"alongside/ui/uitest"
	appwords "alongside/ui/words"
)

func fullNames() *data.NameStyle {
	full := data.FullNames
	return &full
}

// TestEveryPlaceFitsTheSmallestWindow: what does not fit is cut off at the edge
// where nothing scrolls, and there it cannot be tapped.
func TestEveryPlaceFitsTheSmallestWindow(t *testing.T) {
	for _, p := range programmes() {
		if p.records == nil {
			continue
		}
		for _, l := range []uitest.Look{small, huge} {
			t.Run(p.name+", "+l.Name, func(t *testing.T) {
				c := &crawl{
					computer: newComputer(t, prepare(t, *p.records), inTheFolder(t, nil), l, newReport()), name: p.name, masks: masksFor(*p.records),
				}
				t.Cleanup(c.end)
				c.lists = systemLists{c.computer} // what is found in a file is a place too
				c.start()
				for _, names := range []*data.NameStyle{nil, fullNames()} {
					for _, s := range p.spots {
						appwords.ShowNames(names) // unlocking shows them as before
						c.place = s
						s.show(c)
						layOut(c.canvas())
						c.itFits(nil)
						c.relock()
					}
				}
			})
		}
	}
}

package crawl

import (
	"testing"

	"alongside/data"
	"alongside/data/sample"
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
					c.fitsAt(p.spots, names)
				}
			})
		}
	}
}

// TestEveryPlaceFitsInABackupThatIsLookedAt: a notice stands above each of them.
func TestEveryPlaceFitsInABackupThatIsLookedAt(t *testing.T) {
	full := sample.Make(sample.Config{Seed: 7, People: 12, Years: 1, Today: data.DateOf(uitest.Evening)})
	for _, l := range []uitest.Look{small, huge} {
		t.Run(l.Name, func(t *testing.T) {
			c := lookingAt(t, prepare(t, full), l, newReport())
			c.masks = masksFor(full)
			c.fitsAt(lookedAt(&full), nil)
		})
	}
}

// fitsAt looks at places one by one, with people shown in a style.
func (c *crawl) fitsAt(places []spot, names *data.NameStyle) {
	for _, s := range places {
		appwords.ShowNames(names) // unlocking shows them as before
		c.place = s
		s.show(c)
		layOut(c.canvas())
		c.itFits(way{})
		if c.looks {
			c.start()
		} else {
			c.relock()
		}
	}
}

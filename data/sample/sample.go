// Package sample invents a whole programme from a seed number: people with
// names of many origins, weekly groups, years of registers, pairs in every
// stage. The same Config always gives the same records, to the byte.
//
// It is what the first start offers for trying out, and what tests, benchmarks
// and pictures are made of. Nobody in it exists: names are put together at
// random, telephone numbers come from the ranges that Ofcom keeps free for
// drama, and addresses end in example.org.
package sample

import (
	"math"

	"alongside/data"
	"alongside/data/catalogue"
)

// Config says how big a programme to invent.
type Config struct {
	Seed   uint64
	People int
	Years  int       // of history before Today; less than one counts as one
	Groups int       // none: one for every forty people
	Today  data.Date // must be given; the first group meets on its weekday
}

// Tiny is a programme of twelve people: a room at a glance.
func Tiny(today data.Date) Config { return Config{Seed: 12, People: 12, Years: 1, Today: today} }

// Full is a programme of four hundred people, as lists and pictures need it.
func Full(today data.Date) Config { return Config{Seed: 400, People: 400, Years: 2, Today: today} }

// Decade is ten years of a large programme: 2,000 people, 20 groups, some
// 10,400 meetings and 260,000 marks.
func Decade(today data.Date) Config {
	return Config{Seed: 10, People: 2000, Years: 10, Groups: 20, Today: today}
}

// Make invents the programme.
func Make(c Config) data.Records {
	c.People, c.Years = max(0, c.People), max(1, c.Years)
	if c.Groups < 1 {
		c.Groups = max(1, int(math.Round(float64(c.People)/40)))
	}
	m := &maker{draw: newDraw(c.Seed), Config: c, start: c.Today.AddMonths(-12 * c.Years)}
	m.records.Programme = data.NewProgramme("Harbour Lights Recovery")
	m.records.Programme.Sample = true
	m.records.Activities = catalogue.Catalogue()
	for i := range m.records.Activities {
		m.records.Activities[i].ID = m.id()
	}
	m.makeGroups()
	m.makeLives()
	m.makeMentors()
	m.makeMemberships()
	m.makePairs()
	m.makePaths()
	m.makeMeetings()
	m.makeMentoring(c.Seed)
	m.makeConsents(c.Seed)
	for _, l := range m.lives {
		m.records.People = append(m.records.People, l.person)
	}
	return m.records
}

// makeMentoring adds what mentoring knows of everybody. It draws from a source
// of its own, so that the evenings of a seed stay what they were.
func (m *maker) makeMentoring(seed uint64) {
	const mentoring = 0x6d656e746f72 // any number, but for ever the same
	m.draw = newDraw(seed ^ mentoring)
	m.makeTraits()
	m.makePairLives()
	m.makeGiving()
	m.makeGoals()
	m.makeSetAside()
}

// maker holds what is being invented.
type maker struct {
	draw
	Config
	start   data.Date // the first day of the programme
	records data.Records
	lives   []*life   // everybody, one each
	byGroup [][]*life // those who belong or belonged to each group
	names   map[string]bool
	phones  int
}

package sample

import (
	"fmt"
	"strings"

	"alongside/assets/words"
	"alongside/data"
)

// newPerson invents a person with a name that nobody else has, and the means
// to reach most of them.
func (m *maker) newPerson() data.Person {
	p := data.Person{ID: m.id()}
	p.First, p.Last = m.newName()
	if m.chance(0.04) {
		p.Last = "" // some give a first name only
	}
	if m.chance(0.07) {
		p.Alias = p.First[:1] + "-" + pick(m.draw, words.Aliases)
		if p.First[0] >= 0x80 {
			p.Alias = pick(m.draw, words.Aliases)
		}
	}
	p.Code = fmt.Sprintf("R-%04d", len(m.lives)+101)
	if m.chance(0.7) {
		p.Phone = m.nextPhone()
	}
	if m.chance(0.45) {
		p.Email = email(p)
	}
	p.Note = m.sometimes(0.1, words.PersonNotes)
	return p
}

// newName draws first and last names that go together; one family in eight
// has come together from two places.
func (m *maker) newName() (first, last string) {
	if m.names == nil {
		m.names = make(map[string]bool)
	}
	const tries = 20 // a big programme may have namesakes, as in life
	for range tries {
		origin := m.origin()
		first, last = pick(m.draw, origin.First), pick(m.draw, origin.Last)
		if other := m.origin(); m.chance(0.12) && sameScript(first, other.Last[0]) {
			last = pick(m.draw, other.Last)
		}
		if full := first + " " + last; !m.names[full] {
			m.names[full] = true
			break
		}
	}
	return first, last
}

var allOrigins, allShares = func() ([]words.Origin, int) {
	shares := 0
	for _, o := range words.Origins() {
		shares += o.Share
	}
	return words.Origins(), shares
}()

func (m *maker) origin() words.Origin {
	n := m.IntN(allShares)
	for _, o := range allOrigins {
		if n -= o.Share; n < 0 {
			return o
		}
	}
	return allOrigins[0]
}

// sameScript reports whether both names are in Latin letters.
func sameScript(a, b string) bool { return latin(a) && latin(b) }

func latin(name string) bool {
	for _, r := range name {
		if r > 0x24f && (r < 0x300 || r > 0x36f) && (r < 0x1e00 || r > 0x1eff) {
			return false
		}
	}
	return true
}

// drama are numbers that Ofcom keeps for radio and television: nobody will
// ever answer. Each range has a thousand.
var drama = []string{"07700 900", "01632 960", "020 7946 0", "0113 496 0", "0161 496 0", "029 2018 0"}

// nextPhone gives each number of the ranges once, in an order that does not
// look counted, and begins again after six thousand.
func (m *maker) nextPhone() string {
	const stride = 377 // has no factor in common with 1000
	n := m.phones
	m.phones++
	return fmt.Sprintf("%s%03d", drama[n/1000%len(drama)], (n*stride+146)%1000)
}

// email makes an address from the name, or from the code where the name is
// not in plain letters.
func email(p data.Person) string {
	name := strings.ReplaceAll(data.Fold(p.First+"."+p.Last), " ", ".")
	plain := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r == '.', r == '-':
			return r
		case r >= 0x80:
			return '?'
		}
		return -1
	}, name)
	plain = strings.Trim(plain, ".")
	if strings.Contains(plain, "?") || plain == "" {
		plain = strings.ToLower(p.Code)
	}
	return plain + "@example.org"
}

package exchange

import (
	"fmt"
	"strings"
	"unicode"

	"alongside/data"
)

// seen remembers who has come before: on the programme's list, or further up
// in the file. Of several who share a thing, the first is enough to point to.
type seen struct {
	rows                     []PersonRow // Row 0: on the list
	spellings                *data.Spellings
	byEmail, byPhone, byCode map[string]int // places in rows
}

func newSeen(existing []data.Person) *seen {
	s := &seen{
		spellings: data.NewSpellings(nil),
		byEmail:   make(map[string]int), byPhone: make(map[string]int), byCode: make(map[string]int),
	}
	for _, p := range existing {
		s.add(PersonRow{Person: p})
	}
	return s
}

func (s *seen) add(r PersonRow) {
	add := func(by map[string]int, key string) {
		if _, there := by[key]; key != "" && !there {
			by[key] = len(s.rows)
		}
	}
	add(s.byCode, codeKey(r.Person))
	add(s.byEmail, emailKey(r.Person))
	add(s.byPhone, phoneKey(r.Person.Phone))
	s.spellings.Add(r.Person)
	s.rows = append(s.rows, r)
}

// way is one thing by which people are recognised.
type way struct {
	what   string
	before PersonRow // who came first of those who share it
	sure   bool      // enough by itself, whatever the name
}

// ways are the things that a person shares with who came before.
func (s *seen) ways(p data.Person) []way {
	var shared []way
	share := func(what string, at int, there, sure bool) {
		if there {
			shared = append(shared, way{what, s.rows[at], sure})
		}
	}
	at, there := s.byCode[codeKey(p)]
	share("same code", at, there, true)
	if alike := s.spellings.Of(p); len(alike) > 0 {
		what := "nearly the same name"
		if data.Fold(p.FullName()) == data.Fold(s.rows[alike[0]].Person.FullName()) {
			what = "same name"
		}
		share(what, alike[0], true, true)
	}
	at, there = s.byEmail[emailKey(p)]
	share("same email address", at, there, true)
	at, there = s.byPhone[phoneKey(p.Phone)]
	share("same telephone number", at, there, false)
	return shared
}

func codeKey(p data.Person) string { return data.Fold(p.Code) }

func emailKey(p data.Person) string { return strings.ToLower(p.Email) }

// compare notes on the row who came before with the same name, however it
// is spelt, email address, telephone number or code, and remembers it. A telephone number alone is
// often a household's: only with the same first name does it make a
// duplicate. Different codes, or both another email address and another
// number, make namesakes.
func (s *seen) compare(row *PersonRow) {
	for _, by := range s.ways(row.Person) {
		before, who := by.before, "somebody on the list already"
		if before.Row > 0 {
			who = fmt.Sprintf("row %d", before.Row)
		}
		row.addNote("%s as %s", by.what, who)
		same := by.sure || data.Fold(before.Person.First) == data.Fold(row.Person.First)
		if same && !namesakes(before.Person, row.Person) && !row.Duplicate() {
			row.SameAsRow = before.Row
			if before.Row == 0 {
				row.SameAs = before.Person.ID
			}
		}
	}
	s.add(*row)
}

func namesakes(a, b data.Person) bool {
	differ := func(x, y string) bool { return x != "" && y != "" && x != y }
	return differ(data.Fold(a.Code), data.Fold(b.Code)) ||
		differ(strings.ToLower(a.Email), strings.ToLower(b.Email)) && differ(phoneKey(a.Phone), phoneKey(b.Phone))
}

// phoneKey is the last nine digits, which are the same with and without the
// country's number before them. Shorter numbers are no means of recognition.
func phoneKey(phone string) string {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, phone)
	const enough = 9
	if len(digits) < enough {
		return ""
	}
	return digits[len(digits)-enough:]
}

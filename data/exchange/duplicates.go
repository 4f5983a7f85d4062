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
	byName, byEmail, byPhone, byCode map[string]PersonRow // Row 0: on the list
}

func newSeen(existing []data.Person) seen {
	s := seen{
		byName: make(map[string]PersonRow), byEmail: make(map[string]PersonRow),
		byPhone: make(map[string]PersonRow), byCode: make(map[string]PersonRow),
	}
	for _, p := range existing {
		s.add(PersonRow{Person: p})
	}
	return s
}

func (s seen) add(r PersonRow) {
	for _, by := range s.ways(r.Person) {
		if _, there := by.index[by.key]; by.key != "" && !there {
			by.index[by.key] = r
		}
	}
}

// way is one thing by which people are recognised.
type way struct {
	what  string
	key   string
	index map[string]PersonRow
	sure  bool // enough by itself, whatever the name
}

func (s seen) ways(p data.Person) []way {
	return []way{
		{"code", data.Fold(p.Code), s.byCode, true},
		{"name", data.Fold(p.FullName()), s.byName, true},
		{"email address", strings.ToLower(p.Email), s.byEmail, true},
		{"telephone number", phoneKey(p.Phone), s.byPhone, false},
	}
}

// compare notes on the row who came before with the same name, email address,
// telephone number or code, and remembers it. A telephone number alone is
// often a household's: only with the same first name does it make a
// duplicate. Different codes, or both another email address and another
// number, make namesakes.
func (s seen) compare(row *PersonRow) {
	for _, by := range s.ways(row.Person) {
		before, there := by.index[by.key]
		if !there {
			continue
		}
		who := "somebody on the list already"
		if before.Row > 0 {
			who = fmt.Sprintf("row %d", before.Row)
		}
		row.addNote("same %s as %s", by.what, who)
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

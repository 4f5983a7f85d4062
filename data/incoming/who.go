package incoming

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"alongside/data"
)

// Verdict is who somebody in the list is taken for.
type Verdict uint8

// The verdicts.
const (
	IsNew   Verdict = iota + 1
	IsKnown         // somebody on the list of the programme: Somebody.Known
	Waits           // nothing decides who it is: it waits for a choice
	IsOut           // left out by a choice
)

// known finds people of the programme by whatever a list may call them.
type known struct {
	people   []data.Person
	exact    map[string][]int // by folded whole name
	spelt    *data.Spellings
	lasts    map[string][]int // by folded last name
	firsts   map[string][]int // by folded first name, or what they go by
	codes    map[string][]int
	emails   map[string][]int
	phones   map[string][]int
	ids      map[data.ID]int
	nearly   map[string][]int // by what a name is with one letter left out; nil: not made yet
	groupsOf map[int]map[data.ID]bool
	oldNames map[string][]int // by what they were called before
}

func newKnown(b Book) *known {
	k := &known{
		people: b.People, exact: map[string][]int{}, spelt: data.NewSpellings(b.People), lasts: map[string][]int{}, firsts: map[string][]int{},
		codes: map[string][]int{}, emails: map[string][]int{}, phones: map[string][]int{}, ids: map[data.ID]int{}, groupsOf: map[int]map[data.ID]bool{},
		oldNames: map[string][]int{},
	}
	for i, p := range b.People {
		put := func(m map[string][]int, key string) {
			if key != "" && !slices.Contains(m[key], i) {
				m[key] = append(m[key], i)
			}
		}
		k.ids[p.ID] = i
		put(k.exact, nameKey(p.FullName()))
		put(k.lasts, nameKey(p.Last))
		put(k.firsts, nameKey(p.First))
		put(k.firsts, nameKey(p.Alias))
		put(k.codes, data.Fold(p.Code))
		put(k.emails, strings.ToLower(p.Email))
		put(k.phones, phoneKey(p.Phone))
		for _, was := range p.Formerly {
			put(k.oldNames, nameKey(was.First+" "+was.Last))
			put(k.oldNames, nameKey(was.Last+" "+was.First))
			put(k.codes, data.Fold(was.Code))
		}
	}
	for _, m := range b.Memberships {
		if i, ok := k.ids[m.Person]; ok {
			if k.groupsOf[i] == nil {
				k.groupsOf[i] = map[data.ID]bool{}
			}
			k.groupsOf[i][m.Group] = true
		}
	}
	return k
}

// nameKey is a name without what makes no difference to whom it means: case, accents,
// and the full stop of an initial.
func nameKey(name string) string { return strings.TrimRight(data.Fold(name), ". ") }

// phoneKey is the last nine digits, which are the same with and without the country's
// number before them. Shorter numbers are no means of recognition.
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

// decision is who somebody is taken for and why.
type decision struct {
	verdict Verdict
	known   int   // the place in people
	perhaps []int // who else it could be
	because string
	weak    bool // by a first name or an initial only, as the only one whom it fits
}

// find decides who somebody is. The name decides; a code, an address or a number only
// among those whom the name allows. Where it allows several whom nothing tells apart,
// or nearly one, it waits.
func (k *known) find(p data.Person, group data.ID, where string, inRegister bool) decision {
	if found := k.codes[data.Fold(p.Code)]; p.Code != "" && len(found) > 0 {
		if alike := k.compatible(p, found); len(alike) == 1 {
			return decision{verdict: IsKnown, known: alike[0], because: "Same name and code"}
		}
	}
	if d, ok := k.decide(p, k.exact[nameKey(p.FullName())], group, "Same name"); ok {
		return d
	}
	if d, ok := k.decide(p, k.spelt.Of(p), group, ""); ok {
		return d
	}
	if found := k.oldNames[nameKey(p.FullName())]; len(found) > 0 {
		if d, ok := k.decide(p, found, group, "Called so before"); ok {
			if d.verdict == IsKnown {
				d.because = k.until(p, d.known)
			}
			return d
		}
	}
	if d, ok := k.byInitial(p, group, where, inRegister); ok {
		return d
	}
	return k.likeOthers(p)
}

// decide takes the one of the candidates that details and belonging allow.
func (k *known) decide(p data.Person, found []int, group data.ID, because string) (decision, bool) {
	if len(found) == 0 {
		return decision{}, false
	}
	var may []int
	for _, i := range found {
		if !namesakes(k.people[i], p) {
			may = append(may, i)
		}
	}
	if len(may) == 0 && because == "" {
		return decision{}, false // goes by this name, or is spelt so, and is somebody else
	}
	if len(may) == 0 {
		return decision{verdict: IsNew, perhaps: found, because: "Same name as somebody known, and another address and number"}, true
	}
	if len(may) > 1 {
		for _, narrower := range []func(int) bool{
			func(i int) bool { return p.Code != "" && data.Fold(k.people[i].Code) == data.Fold(p.Code) },
			func(i int) bool { return p.Email != "" && strings.EqualFold(k.people[i].Email, p.Email) },
			func(i int) bool { return phoneKey(p.Phone) != "" && phoneKey(k.people[i].Phone) == phoneKey(p.Phone) },
			func(i int) bool { return k.groupsOf[i][group] },
		} {
			var some []int
			for _, i := range may {
				if narrower(i) {
					some = append(some, i)
				}
			}
			if len(some) == 1 {
				may = some
				break
			}
		}
	}
	if len(may) > 1 {
		return decision{verdict: Waits, perhaps: may, because: fmt.Sprintf("%d people are called so", len(may))}, true
	}
	return decision{verdict: IsKnown, known: may[0], perhaps: found, because: k.why(p, may[0], because)}, true
}

// why says by what somebody was recognised.
func (k *known) why(p data.Person, i int, because string) string {
	old := k.people[i]
	if because == "" {
		switch {
		case old.Alias != "" && nameKey(old.Alias) == nameKey(p.FullName()):
			because = "Goes by this name"
		case nameKey(old.First+" "+old.Last) == nameKey(p.Last+" "+p.First):
			because = "Same name, the last name first"
		default:
			because = "Same name, spelt otherwise"
		}
	}
	same := func(what string, ours, theirs string) string {
		switch {
		case theirs == "" || ours == "":
			return ""
		case ours == theirs:
			return " and " + what
		}
		return ". We hold another " + what
	}
	if said := same("number", phoneKey(old.Phone), phoneKey(p.Phone)); said != "" {
		return because + said
	}
	return because + same("address", strings.ToLower(old.Email), strings.ToLower(p.Email))
}

// until says until when somebody was called as in the list.
func (k *known) until(p data.Person, i int) string {
	for _, was := range k.people[i].Formerly {
		same := nameKey(was.First+" "+was.Last) == nameKey(p.FullName()) || nameKey(was.Last+" "+was.First) == nameKey(p.FullName())
		if same && was.Until != 0 {
			return k.why(p, i, "Known here by this name until "+was.Until.Time().Format("January 2006"))
		}
	}
	return k.why(p, i, "Known here by this name before")
}

// namesakes reports whether two of one name are told apart: by codes, or by both another
// address and another number.
func namesakes(a, b data.Person) bool {
	differ := func(x, y string) bool { return x != "" && y != "" && x != y }
	return differ(data.Fold(a.Code), data.Fold(b.Code)) ||
		differ(strings.ToLower(a.Email), strings.ToLower(b.Email)) && differ(phoneKey(a.Phone), phoneKey(b.Phone))
}

// compatible are those of the candidates whose name can be the same: alike, however it is
// spelt, or with an initial in place of one of its parts.
func (k *known) compatible(p data.Person, among []int) (alike []int) {
	spelt := k.spelt.Of(p)
	for _, i := range among {
		old := k.people[i]
		if slices.Contains(spelt, i) || slices.Contains(k.oldNames[nameKey(p.FullName())], i) || nameKey(old.FullName()) == nameKey(p.FullName()) ||
			begins(old.First, p.First) && begins(old.Last, p.Last) || old.Alias != "" && begins(old.Alias, p.First) && begins(old.Last, p.Last) {
			alike = append(alike, i)
		}
	}
	return alike
}

// begins reports whether one of two names is the other, or an initial of it, or nothing.
func begins(a, b string) bool {
	a, b = nameKey(a), nameKey(b)
	if a == b || b == "" || a == "" {
		return true
	}
	return isInitial(a) && strings.HasPrefix(b, a) || isInitial(b) && strings.HasPrefix(a, b)
}

func isInitial(name string) bool { return utf8.RuneCountInString(nameKey(name)) == 1 }

// byInitial finds whom a register means by a first name alone, or by an initial: the only
// one of the group whom it fits. Of people outside the group it is a question.
func (k *known) byInitial(p data.Person, group data.ID, where string, inRegister bool) (decision, bool) {
	first, last := nameKey(p.First), nameKey(p.Last)
	var fit []int
	switch {
	case last == "" && first != "" && inRegister:
		fit = k.firsts[first]
	case isInitial(last):
		for _, i := range k.firsts[first] {
			if strings.HasPrefix(nameKey(k.people[i].Last), last) {
				fit = append(fit, i)
			}
		}
	case isInitial(first):
		for _, i := range k.lasts[last] {
			if strings.HasPrefix(nameKey(k.people[i].First), first) {
				fit = append(fit, i)
			}
		}
	default: // they are known by an initial only
		for _, i := range k.firsts[first] {
			if isInitial(k.people[i].Last) && strings.HasPrefix(last, nameKey(k.people[i].Last)) {
				fit = append(fit, i)
			}
		}
		if len(fit) > 0 {
			return decision{verdict: Waits, perhaps: fit, because: "Somebody of this first name and initial is known"}, true
		}
	}
	if len(fit) == 0 {
		return decision{}, false
	}
	var members []int
	for _, i := range fit {
		if k.groupsOf[i][group] {
			members = append(members, i)
		}
	}
	switch {
	case len(members) == 1 && !namesakes(k.people[members[0]], p):
		return decision{verdict: IsKnown, known: members[0], perhaps: fit, because: "The only " + p.FullName() + " in " + where, weak: true}, true
	case len(fit) == 1:
		return decision{verdict: Waits, perhaps: fit, because: "Perhaps somebody known, who is not in this group"}, true
	}
	return decision{verdict: Waits, perhaps: fit, because: fmt.Sprintf("This could be %d people", len(fit))}, true
}

// likeOthers looks for those who share an address or a first name and number, or whose
// name is one letter from this one. Two people may share an address: that alone is only
// said.
func (k *known) likeOthers(p data.Person) decision {
	var share []int
	for _, i := range k.emails[strings.ToLower(p.Email)] {
		if p.Email != "" {
			share = append(share, i)
		}
	}
	for _, i := range k.phones[phoneKey(p.Phone)] {
		if phoneKey(p.Phone) != "" && !slices.Contains(share, i) {
			share = append(share, i)
		}
	}
	if alike := k.compatible(p, share); len(alike) == 1 {
		return decision{verdict: IsKnown, known: alike[0], because: k.why(p, alike[0], "A name that fits")}
	}
	for _, i := range share {
		if nameKey(k.people[i].First) == nameKey(p.First) {
			return decision{verdict: Waits, perhaps: []int{i}, because: "Same first name and address or number, another last name"}
		}
	}
	if near := k.near(p); len(near) > 0 {
		return decision{verdict: Waits, perhaps: near, because: "One letter from somebody known"}
	}
	if len(share) > 0 {
		return decision{verdict: IsNew, perhaps: share, because: "Shares an address or number with somebody known"}
	}
	return decision{verdict: IsNew, because: "Nobody by this name"}
}

// near are those whose whole name is one letter from this one: one more, one less, or
// another.
func (k *known) near(p data.Person) (found []int) {
	const shortest = 7 // letters: "Jan Nowak" and "Ian Cole" are names of others
	name := bare(p.First + p.Last)
	if utf8.RuneCountInString(name) < shortest || p.Last == "" {
		return nil
	}
	if k.nearly == nil {
		k.nearly = map[string][]int{}
		for i, old := range k.people {
			if old.Last == "" {
				continue
			}
			for short := range without(bare(old.First + old.Last)) {
				k.nearly[short] = append(k.nearly[short], i)
			}
		}
	}
	for short := range without(name) {
		for _, i := range k.nearly[short] {
			if !slices.Contains(found, i) {
				found = append(found, i)
			}
		}
	}
	slices.Sort(found)
	return found
}

// bare is a name's letters.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, data.Fold(name))
}

// without gives a name, and what is left of it without each of its letters.
func without(name string) map[string]bool {
	all := map[string]bool{name: true}
	for i, r := range name {
		all[name[:i]+name[i+utf8.RuneLen(r):]] = true
	}
	return all
}

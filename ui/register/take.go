package register

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// fill lists those who match what was typed and, under them, the offer to add
// the name as a first-timer's, with one of them chosen, or nobody.
func (s *Screen) fill(chosen data.ID) {
	s.showMatches()
	at := -1
	if !chosen.IsZero() {
		at = slices.IndexFunc(s.shown, func(r data.RegisterRow) bool { return r.Person.ID == chosen })
	}
	s.list.RefreshWith(at)
	s.hintForEnter()
}

// find answers what was typed. The first match is what Enter marks; with an
// empty field nobody is until a row is chosen.
func (s *Screen) find() {
	s.showMatches()
	switch {
	case s.newcomer == "":
		s.list.RefreshWith(-1)
	case !s.adds():
		s.list.RefreshWith(0)
	case len(s.shown) > 1 && s.nobodyHasIt():
		s.list.RefreshWith(len(s.shown) - 1) // only near misses: nobody is marked by mistake
	case s.namesakes() > 1:
		s.list.RefreshWith(-1) // nor by a guess
	default:
		s.list.RefreshWith(0)
	}
	s.hintForEnter()
}

// showMatches takes into the list whoever matches what was typed, and the offer
// to add the name where who comes can be noted. While the list is hidden, nobody
// does who was not looked for.
func (s *Screen) showMatches() {
	query := s.search.Text()
	s.newcomer = data.Newcomer(kit.OneLine(query), 0).FullName()
	switch {
	case s.newcomer != "" && !s.adds():
		s.shown = s.evening.found(query, s.newcomer)
	case s.newcomer != "":
		s.shown = append(s.evening.found(query, s.newcomer), data.RegisterRow{})
	case s.hidden:
		s.shown = nil
	default:
		s.shown = slices.Clone(s.evening.register.Rows)
	}
	s.veil()
}

// chosen returns the row that Enter acts on. offer is true for the one that
// adds a first-timer.
func (s *Screen) chosen() (row data.RegisterRow, offer, ok bool) {
	i := s.list.Selected()
	if i < 0 || i >= len(s.shown) {
		return data.RegisterRow{}, false, false
	}
	return s.shown[i], s.isOffer(i), true
}

// nobodyHasIt reports whether nobody's name begins as was typed: what is shown
// then are near misses at best.
func (s *Screen) nobodyHasIt() bool { return !s.evening.finder.Begins(s.search.Text()) }

// namesakes counts those who go by exactly what was typed and may be meant.
func (s *Screen) namesakes() int {
	return len(s.evening.finder.Named(s.search.Text(), s.evening.likely))
}

func (s *Screen) isOffer(i int) bool {
	return s.newcomer != "" && i == len(s.shown)-1 && s.adds()
}

// hintForEnter says in the search field what Enter will do.
func (s *Screen) hintForEnter() {
	row, offer, ok := s.chosen()
	s.chosenBar.display()
	switch {
	case !s.adds() && !ok && s.newcomer != "":
		s.search.SetHint(kit.Span{Text: lang.L("Nobody here has this name")})
		return
	case !ok && s.newcomer != "" && s.namesakes() > 1:
		n := s.namesakes()
		s.search.SetHint(kit.Span{Text: lang.N("{{.Count}} people go by this: ↓ chooses", n, words.With{"Count": n})})
		return
	case !ok:
		s.search.SetHint()
		return
	case offer && (s.armed || !s.nobodyHasIt()):
		s.search.SetHint(kit.Span{Text: lang.L("Enter adds a first-timer")})
		return
	case offer && s.alikeInWords() != "":
		s.search.SetHint(kit.Span{Text: s.alikeInWords()})
		return
	case offer && s.nobodyHasIt():
		s.search.SetHint(kit.Span{Text: lang.L("Nobody has this name yet")})
		return
	case offer:
		s.search.SetHint()
		return
	}
	status := row.Mark.Status
	name := kit.Span{Text: words.NameAndAlias(row.Person, s.evening.names), Strong: true}
	if !status.Attended() && (status != data.NotRecorded || s.isToCome()) {
		name.Color = kit.ColorText // that of presence is for who is here, or will be
	}
	switch {
	case status == data.NotRecorded && kit.OnlyLooking():
		s.search.SetHint(name)
	case status == data.NotRecorded && s.isToCome():
		s.search.SetHint(kit.Span{Text: lang.L("Alt E marks") + " "}, name, kit.Span{Text: " " + lang.L("excused")})
	case s.enterMarks(row):
		s.search.SetHint(kit.Span{Text: lang.L("Enter marks") + " "}, name, kit.Span{Text: " " + lang.L("present")})
	default:
		s.search.SetHint(name, kit.Span{Text: " " + lang.L("is {{.Status}}",
			words.With{"Status": strings.ToLower(words.Status(status))})})
	}
}

// alikeInWords says who has the newcomer's name, however it is spelt; "" where
// nobody does.
func (s *Screen) alikeInWords() string {
	alike := s.evening.alike(s.newcomer)
	if len(alike) == 0 {
		return ""
	}
	return words.ThereAlready(s.evening.people[alike[0]], s.evening.names)
}

// enterMarks reports whether Enter is to mark somebody present: of whom nothing
// is recorded, or who is looked for by name though they were not to come. Who
// was marked absent just now and is still chosen stays so.
func (s *Screen) enterMarks(row data.RegisterRow) bool {
	switch row.Mark.Status {
	case data.NotRecorded:
		return s.adds()
	case data.Absent, data.Excused:
		return s.newcomer != "" && s.adds()
	}
	return false
}

// enter marks the chosen person present, or adds the name that nobody has: a
// slip of the finger there must not make a person, so it takes one Enter more.
func (s *Screen) enter() {
	row, offer, ok := s.chosen()
	switch {
	case !ok:
		return
	case offer && !s.armed && s.nobodyHasIt():
		s.armed = true
		s.hintForEnter()
	case offer:
		s.addNewcomer(data.Present)
	case s.enterMarks(row):
		s.markNext(row.Person, data.Present)
	case row.Mark.Status == data.NotRecorded && s.refuses(data.Present):
	default:
		s.nextPerson(row.Person.ID) // here already: late stays late
	}
}

// markChosen sets a status of the chosen person from wherever the keyboard is.
// On a name that nobody has it adds the first-timer: a chord that says how they
// came is no slip of the finger, so it needs no second one. But where somebody is
// listed who may be meant, it does.
func (s *Screen) markChosen(status data.Status) {
	switch row, offer, ok := s.chosen(); {
	case !ok:
		s.sayNobodyChosen()
	case !offer:
		s.markNext(row.Person, status)
	case !status.Attended():
		s.host.Say(lang.L("Nobody has this name. Only somebody who has come can be added."))
	case !s.armed && s.nobodyHasIt() && len(s.shown) > 1:
		s.armed = true
		s.hintForEnter()
	default:
		s.addNewcomer(status)
	}
}

// sayNobodyChosen is what a key says that is about the row that is chosen, where none is.
func (s *Screen) sayNobodyChosen() {
	if s.evening != nil {
		s.host.Say(lang.L("Choose somebody in the list first."))
	}
}

// markNext marks somebody and makes the field ready for the next person.
func (s *Screen) markNext(p data.Person, status data.Status) {
	if s.mark(p, status) {
		s.nextPerson(p.ID)
	}
}

// refuses reports whether a status is one that nobody can have at this meeting, as
// its dimmed button says, and says why.
func (s *Screen) refuses(status data.Status) bool {
	if s.onlyLooks() {
		return true
	}
	if s.evening.register.Meeting.Takes(status, s.host.Today()) {
		return false
	}
	s.host.Say(s.stateInWords())
	return true
}

// adds reports whether somebody who comes can be noted at all, and so be added to
// the list.
func (s *Screen) adds() bool {
	return !kit.OnlyLooking() && s.evening.register.Meeting.Takes(data.Present, s.host.Today())
}

// nextPerson makes the field ready for the next person. Whoever was served
// last stays chosen and in sight, so that a slip is mended by one key.
func (s *Screen) nextPerson(last data.ID) {
	s.armed = false
	s.search.SetText("")
	s.show(last)
}

// fillRow shows row i and binds its taps to the person in it.
func (s *Screen) fillRow(i int, r *row) {
	if i >= len(s.shown) {
		return
	}
	if s.isOffer(i) {
		r.offer(s.newcomer, s.alikeInWords())
		return
	}
	shown := s.known(s.shown[i])
	r.show(rowView{
		name: s.evening.names.Of(shown.Person), row: shown, names: s.evening.names, today: s.host.Today(),
		meeting: s.evening.register.Meeting,
		keeping: s.unsaved.of(shown.Person.ID),
	}, func(status data.Status) { s.tap(func() { s.markNext(shown.Person, status) }) })
}

// tapRow takes a tap on a row beside its statuses: it has chosen the row, and
// on the offer to add somebody it adds them. The keyboard stays with the
// search: whoever types the next name now must not mark this one by its letters.
func (s *Screen) tapRow(i int) {
	s.search.Focus()
	if s.isOffer(i) {
		s.tap(func() { s.addNewcomer(data.Present) })
	}
}

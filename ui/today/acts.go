package today

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/away"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/screen"
)

// The letters that act on the selected row of the list.
const (
	logKey  = "L"
	moreKey = "M"
)

// Typed implements screen.Typist: it does what a letter stands for, the list's
// own or those of its menu, to the chosen call, from wherever the keyboard is.
func (s *Screen) Typed(letter rune) {
	if s.seen == nil || len(s.seen.groups) == 0 {
		return
	}
	if s.groups.Typed(letter) {
		return
	}
	c, i, some := s.chosen()
	if !some {
		return
	}
	switch key := strings.ToUpper(string(kit.Command(letter))); key {
	case logKey:
		s.logCall(c)
	case moreKey:
		if row := s.calls.Row(i); row != nil {
			callRowOf(row).more.Press()
		}
	default:
		for _, item := range s.acts(c) {
			if item.Key == key {
				item.Do()
				return
			}
		}
	}
}

// intoList leads from the banner's button to the calls below it.
func (s *Screen) intoList(key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyDown || len(s.lines) == 0 {
		return false
	}
	s.calls.Focus()
	return true
}

// acts are what can be done about a call besides logging it.
func (s *Screen) acts(c data.Call) []kit.MenuItem {
	items := s.actsOfReasons(c)
	if c.Person.Phone == "" { // in place of the button that asks for one
		items = append(items, kit.MenuItem{Label: lang.L("Log a call"), Key: logKey, Changes: true, Do: func() { s.logCall(c) }})
	}
	who := away.Who{ID: c.Person.ID, Name: s.seen.names.Of(c.Person), From: s.host.Today()}
	return append(items,
		kit.MenuItem{Label: lang.L("Away for a while"), Key: "A", Changes: true, Do: func() { away.Ask(s.host, who) }},
		kit.MenuItem{Label: lang.L("Set aside for now"), Key: "S", Changes: true, Do: func() { s.setAside(c) }},
		kit.MenuItem{Label: lang.L("Open the person"), Key: "O", Do: func() { s.openPerson(c.Person.ID) }},
	)
}

// actsOfReasons are those that only some reasons ask for, each once.
func (s *Screen) actsOfReasons(c data.Call) []kit.MenuItem {
	var items []kit.MenuItem
	paired := false
	for _, r := range c.Reasons() {
		switch {
		case !r.Pair.IsZero() && !paired:
			paired = true
			items = append(items,
				kit.MenuItem{Label: lang.L("Log a one-to-one"), Key: "T", Changes: true, Do: func() { s.logOneToOne(r.Pair) }},
				kit.MenuItem{Label: lang.L("Open the pair"), Key: "R", Do: func() {
					s.host.Go(screen.Location{Screen: screen.Pairs, ID: r.Pair})
				}})
		case r.Kind == data.WaitingForMentor:
			items = append(items, kit.MenuItem{Label: lang.L("Find a mentor"), Key: "F", Do: func() {
				s.host.Go(screen.Location{Screen: screen.Pairs, ID: c.Person.ID, Part: screen.FindMentor})
			}})
		case r.Kind == data.MilestoneDue:
			items = append(items, kit.MenuItem{Label: lang.L("Certificate"), Key: "C", Do: func() {
				s.host.Go(screen.Location{Screen: screen.Documents, ID: c.Person.ID, Document: reports.CertificateKey})
			}})
		}
	}
	return items
}

func (s *Screen) logOneToOne(id data.ID) {
	var pair data.Pair
	if s.host.Read(func(r *store.Reader) (err error) {
		pair, err = r.Pair(id)
		return err
	}) {
		onetoone.LogPair(s.host, pair, s.seen.names)
	}
}

package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
)

// kinds are what the records of each table are called, of many.
var kinds = map[string]string{
	"programme": "the programme’s name and settings", "people": "people", "groups": "groups", "memberships": "memberships of groups",
	"meetings": "meetings", "marks": "marks in the register", "activities": "activities of the catalogue", "pairs": "pairs",
	"contacts": "one-to-ones and calls", "goals": "goals", "dismissals": "calls that were set aside", "consents": "consents",
	"slips": "printed slips", "requests": "requests for access", "nameless": "figures of those who were erased",
	"erased": "entries of the erased list", "facilitators": "facilitators", "audit": "entries of the audit trail",
}

// KindOfRecord is what so many records of a kind are called.
func KindOfRecord(kind string, n int) string {
	if name, ok := kinds[kind]; ok {
		return lang.N(name, n)
	}
	return kind
}

// LostOf says what lost records belonged to, as far as that can be read.
func LostOf(l store.Lost, names data.Names, today data.Date) string {
	switch {
	case l.Meeting.Date != 0:
		return lang.L("{{.Group}}, {{.Date}}", With{"Group": Drawn(l.Group.NameOf(l.Meeting)), "Date": Date(l.Meeting.Date, today)})
	case l.Group.Name != "":
		return Drawn(l.Group.Name)
	case !l.Person.ID.IsZero():
		return names.ByID(l.Person.ID)
	}
	return ""
}

// WholeKinds says which kinds of record are whole; empty for none, or where nobody
// knows.
func WholeKinds(s store.Salvaged) string {
	if s.Others > 0 || s.Records == 0 {
		return ""
	}
	lost := map[string]bool{}
	for _, l := range s.Lost {
		lost[l.Kind] = true
	}
	var whole []string
	for _, kind := range store.KindsOfRecord() {
		if name, ok := kinds[kind]; ok && !lost[kind] && s.Kept[kind] > 0 && kind != "programme" {
			whole = append(whole, lang.N(name, 2))
		}
	}
	if len(whole) == 0 {
		return ""
	}
	return lang.L("Whole: {{.Kinds}}.", With{"Kinds": And(whole)})
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/data/vault"
)

const passphrase = "four quiet lanterns walking"

// evening is a Tuesday at ten to seven.
var evening = time.Date(2026, time.May, 5, 18, 50, 0, 0, time.UTC)

var storeOptions = store.Options{Now: func() time.Time { return evening }, KDF: vault.Floor}

// makeProgrammes makes the files that every script finds in its folder. Most
// scripts open them with the recovery key: it takes no work, a passphrase does.
func makeProgrammes(t *testing.T) map[string][]byte {
	t.Helper()
	today := data.DateOf(evening)
	invented, inventedKey := makeFile(t, sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Today: today}))
	named, namedKey := makeFile(t, manyNames(today))
	return map[string][]byte{
		"sample.alongside": invented, "key": []byte(inventedKey.String() + "\n"),
		"names.alongside": named, "names.key": []byte(namedKey.String() + "\n"),
		"pass": []byte(passphrase + "\n"), "wrong": []byte("four quiet lanterns sleeping\n"),
	}
}

func makeFile(t *testing.T, records data.Records) ([]byte, vault.RecoveryKey) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "made.alongside")
	s, key, err := store.Create(path, records.Programme, passphrase, "Rosa M.", storeOptions)
	if err == nil {
		err = s.Load(records)
	}
	if err == nil {
		_, err = s.PlanAhead()
	}
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content, key
}

// manyNames is a group of people with every kind of name.
func manyNames(today data.Date) data.Records {
	r := data.Records{Programme: data.NewProgramme("Wszyscy · 大家 · Everybody {nb}")}
	g := data.Group{
		ID: data.NewID(), Name: "Tuesday circle", Place: "Café Łódź",
		Schedule: data.Schedule{Weekday: today.Weekday(), Start: data.TimeOfDayOf(evening), Minutes: 90, Weeks: 1, Span: data.Span{From: today}},
	}
	r.Groups = []data.Group{g}
	for _, name := range [][2]string{
		{"محمد", "الأمين"},
		{"שָׂרָה", "לוי"},
		{"王", "小明"},
		{"अनुष्का", "शर्मा"},
		{"Łucja", "Żółć"},
		{"Nguyễn", "Thị Ánh"},
		{"Joy 😀👩‍👩‍👧", "Smile"},
		{strings.Repeat("Wolf", 50), "Long"},
		{"Page", "{nb}"},
		{"Tab\tTab", "New\nLine"},
		{"Sam", "Tailor"},
		{"Sam", "Thorn"},
		{"Esc\x1b[31m", "\u202eOverride"},
	} {
		p := data.Person{ID: data.NewID(), First: name[0], Last: name[1], Roles: data.Mentee, Joined: today.AddDays(-30)}
		if p.First == "Łucja" {
			p.RecoveryDates, p.ShareMilestones = []data.Date{today.AddDays(-95)}, true
		}
		r.People = append(r.People, p)
		r.Memberships = append(r.Memberships, data.Membership{
			Group: g.ID, Person: p.ID, Spans: []data.Span{{From: today.AddDays(-30)}},
		})
	}
	return r
}

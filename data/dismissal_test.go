package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

// dismissed sets aside everything that he should be rung for on the day.
func (y *yusuf) dismissed() []data.Dismissal {
	var all []data.Dismissal
	for _, r := range y.reasons() {
		all = append(all, data.NewDismissal(y.person.ID, r, y.today, "his sister has told us"))
	}
	return all
}

func TestWhatIsSetAsideStaysAwayUntilSomethingChanges(t *testing.T) {
	type of = []func(*yusuf)
	for name, c := range map[string]struct {
		then, now of
		back      bool
	}{
		"nothing has changed":                  {of{since(28, "PAA")}, of{since(28, "PAA")}, false},
		"a third miss makes it more serious":   {of{since(28, "PAA")}, of{since(28, "PAAA")}, true},
		"a fourth miss changes nothing":        {of{since(29, "PAAA")}, of{since(29, "PAAAA")}, false},
		"seen since, and missed again":         {of{since(28, "PAA")}, of{since(28, "PAPAA")}, true},
		"the pair met and fell quiet again":    {of{paired(90, 50)}, of{paired(90, 50, 40)}, true},
		"the pair is quiet for longer":         {of{paired(60, 14)}, of{paired(60, 30)}, true},
		"the same pair, as quiet":              {of{paired(60, 14)}, of{paired(60, 14)}, false},
		"another wait for a mentor":            {of{waiting(100)}, of{waiting(20)}, true},
		"the same wait":                        {of{waiting(100)}, of{waiting(100)}, false},
		"another reason besides":               {of{waiting(100)}, of{waiting(100), evening("PAA")}, true},
		"another one-to-one that nobody noted": {of{paired(60, 9), agreed(8)}, of{paired(60, 9), agreed(7)}, true},
	} {
		t.Run(name, func(t *testing.T) {
			now := aYusuf(c.now...)
			now.dismissals = aYusuf(c.then...).dismissed()
			if _, back := now.call(); back != c.back {
				t.Errorf("due again: %v, want %v", back, c.back)
			}
		})
	}
}

func TestADismissalHidesExactlyItsOwnReason(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reason := func(label string) data.CallReason {
			return data.CallReason{
				Kind:    data.CallKind(rapid.IntRange(0, 6).Draw(t, label+" kind")),
				Concern: data.Concern(rapid.IntRange(0, 2).Draw(t, label+" concern")),
				Since:   data.Date(rapid.IntRange(1, 3).Draw(t, label+" since")),
				Pair:    id(rapid.IntRange(0, 2).Draw(t, label+" pair")),
				Missed:  rapid.IntRange(0, 9).Draw(t, label+" missed"),
			}
		}
		person := func(label string) data.ID { return id(rapid.IntRange(1, 2).Draw(t, label)) }
		then, now, whose, who := reason("then"), reason("now"), person("whose"), person("who")
		d := data.NewDismissal(whose, then, callDay, "told us")
		if err := d.Validate(); err != nil {
			t.Fatal(err)
		}
		same := whose == who && then.Kind == now.Kind && then.Since == now.Since && then.Pair == now.Pair
		if want := same && now.Concern <= then.Concern; d.Hides(who, now) != want {
			t.Fatalf("%+v hides %+v: %v, want %v", d, now, !want, want)
		}
	})
}

func TestWhatKeepsADismissalFromBeingStored(t *testing.T) {
	good := func() data.Dismissal {
		return data.NewDismissal(id(2), data.CallReason{Kind: data.QuietPair, Concern: data.Review, Since: 1000}, callDay, "on holiday together")
	}
	refuses(t, good, []refusal[data.Dismissal]{
		{"nobody is concerned", func(d *data.Dismissal) { d.Person = data.ID{} }, "person"},
		{"an unknown kind", func(d *data.Dismissal) { d.Kind = 99 }, "kind"},
		{"an unknown level", func(d *data.Dismissal) { d.Level = 9 }, "kind"},
		{"no day since when", func(d *data.Dismissal) { d.Since = 0 }, "date"},
		{"no day on which", func(d *data.Dismissal) { d.On = 0 }, "date"},
		{"no reason", func(d *data.Dismissal) { d.Reason = " " }, "reason"},
	})
	limits(t, good, []limit[data.Dismissal]{{"reason", data.MaxLine, func(d *data.Dismissal, s string) { d.Reason = s }}})
}

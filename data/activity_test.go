package data_test

import (
	"slices"
	"testing"

	"alongside/data"
)

func TestAKindOfActivityComesBackFromItsText(t *testing.T) {
	for _, want := range data.ActivityKinds {
		if got, err := data.ParseActivityKind(want.String()); err != nil || got != want {
			t.Errorf("%v was read as %v, %v", want, got, err)
		}
		text, err := want.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		got := data.ActivityKind(99)
		if err := got.UnmarshalText(text); err != nil || got != want {
			t.Errorf("%s was read as %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "CBT", "therapy", "kind-7", "12 step"} {
		kept := data.Music
		if err := kept.UnmarshalText([]byte(text)); err == nil || kept != data.Music {
			t.Errorf("%q was read as %v", text, kept)
		}
	}
	if got := data.ActivityKind(9).String(); got != "kind-9" {
		t.Errorf("a kind of a later version is called %q", got)
	}
}

func TestEveryKindOfActivityIsShown(t *testing.T) {
	for kind := data.OtherActivity; kind <= data.Art; kind++ {
		if !slices.Contains(data.ActivityKinds[:], kind) {
			t.Errorf("%v is not listed", kind)
		}
	}
}

func TestAnActivityOfTheCatalogueIsValidated(t *testing.T) {
	good := func() data.Activity { return data.Activity{ID: id(1), Kind: data.TwelveStep, Title: "Step 4", Step: 4} }
	refuses(t, good, []refusal[data.Activity]{
		{"no title", func(a *data.Activity) { a.Title = "" }, "title"},
		{"a title of blanks", func(a *data.Activity) { a.Title = " \t" }, "title"},
		{"an unknown kind", func(a *data.Activity) { a.Kind = data.Art + 1 }, "kind"},
		{"a thirteenth step", func(a *data.Activity) { a.Step = 13 }, "step"},
		{"a negative step", func(a *data.Activity) { a.Step = -1 }, "step"},
	})
	limits(t, good, []limit[data.Activity]{
		{"title", data.MaxName, func(a *data.Activity, s string) { a.Title = s }},
		{"description", data.MaxLine, func(a *data.Activity, s string) { a.Description = s }},
	})
	accepts(t, good, map[string]func(*data.Activity){
		"the twelfth step": func(a *data.Activity) { a.Step = 12 },
		"no step":          func(a *data.Activity) { a.Step = 0 },
		"hidden":           func(a *data.Activity) { a.Hidden = true },
	})
}

func TestAnActivityThatWasHeldIsValidated(t *testing.T) {
	good := func() data.Held { return data.Held{Kind: data.CBT, Title: "Thought record", Minutes: 45} }
	refuses(t, good, []refusal[data.Held]{
		{"no title", func(h *data.Held) { h.Title = "" }, "title"},
		{"a title of blanks", func(h *data.Held) { h.Title = "  " }, "title"},
		{"an unknown kind", func(h *data.Held) { h.Kind = data.Art + 1 }, "kind"},
		{"a thirteenth step", func(h *data.Held) { h.Step = 13 }, "step"},
		{"a negative step", func(h *data.Held) { h.Step = -1 }, "step"},
		{"a thirteenth tradition", func(h *data.Held) { h.Tradition = 13 }, "step"},
		{"a negative tradition", func(h *data.Held) { h.Tradition = -1 }, "step"},
		{"negative minutes", func(h *data.Held) { h.Minutes = -1 }, "minutes"},
		{"more than a day", func(h *data.Held) { h.Minutes = 24*60 + 1 }, "minutes"},
	})
	limits(t, good, []limit[data.Held]{
		{"title", data.MaxName, func(h *data.Held, s string) { h.Title = s }},
		{"materials", data.MaxLine, func(h *data.Held, s string) { h.Materials = s }},
		{"note", data.MaxNote, func(h *data.Held, s string) { h.Note = s }},
	})
	accepts(t, good, map[string]func(*data.Held){
		"the twelfth tradition": func(h *data.Held) { h.Kind, h.Tradition = data.TwelveStep, 12 },
		"no minutes":            func(h *data.Held) { h.Minutes = 0 },
		"a whole day":           func(h *data.Held) { h.Minutes = 24 * 60 },
	})
}

package data_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

const crockford = "0123456789abcdefghjkmnpqrstvwxyz"

func drawID(t *rapid.T) data.ID {
	return data.ID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id"))
}

func TestAnIDComesBackFromItsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawID(t)
		text := want.String()
		if len(text) != 26 || strings.Trim(text, crockford) != "" {
			t.Fatalf("%q is not 26 letters and digits", text)
		}
		for _, typed := range []string{text, strings.ToUpper(text), "  " + text + "\n"} {
			if got, err := data.ParseID(typed); err != nil || got != want {
				t.Fatalf("%q was read as %v, %v", typed, got, err)
			}
		}
	})
}

func TestNoTwoTextsNameOneID(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawID(t).String()
		taken := 0
		for _, last := range crockford {
			other := want[:25] + string(last)
			got, err := data.ParseID(other)
			if err == nil && got.String() != other {
				t.Fatalf("%q was read as %v", other, got)
			}
			if err == nil {
				taken++
			}
		}
		if taken != 8 {
			t.Fatalf("%d last letters are taken, want the 8 with no spare bit set", taken)
		}
	})
}

func TestTextThatIsNoIDIsRefused(t *testing.T) {
	good := id(7).String()
	for name, text := range map[string]string{
		"nothing":                   "",
		"too short":                 good[:25],
		"too long":                  good + "0",
		"a letter that is not used": "u" + good[1:],
		"a blank inside":            good[:10] + " " + good[11:],
		"a line break inside":       good[:10] + "\n" + good[10:],
		"padding":                   good + "======",
		"another script":            strings.Repeat("٠", 26),
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := data.ParseID(text); !errors.Is(err, data.ErrBadID) || !got.IsZero() {
				t.Errorf("%q was read as %v, %v", text, got, err)
			}
			kept := id(7)
			if err := kept.UnmarshalText([]byte(text)); !errors.Is(err, data.ErrBadID) || kept != id(7) {
				t.Errorf("%q overwrote an id with %v", text, kept)
			}
		})
	}
}

func TestFreshIDsDiffer(t *testing.T) {
	seen := map[data.ID]bool{{}: true}
	for range 1000 {
		fresh := data.NewID()
		if seen[fresh] {
			t.Fatalf("%v came twice, or names nothing", fresh)
		}
		seen[fresh] = true
	}
}

func TestAnIDIsTextInJSON(t *testing.T) {
	text, err := json.Marshal(map[data.ID]data.ID{id(1): id(2)})
	if err != nil || string(text) != `{"`+id(1).String()+`":"`+id(2).String()+`"}` {
		t.Fatalf("got %s, %v", text, err)
	}
	var got map[data.ID]data.ID
	if err := json.Unmarshal(text, &got); err != nil || got[id(1)] != id(2) {
		t.Errorf("came back as %v, %v", got, err)
	}
}

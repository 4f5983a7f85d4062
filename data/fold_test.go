package data_test

import (
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"alongside/data"
)

func TestFoldingMakesTextsComparable(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"nothing":                            {"", ""},
		"capitals":                           {"SAM Taylor", "sam taylor"},
		"blanks folded to one":               {" Sam \t\n Taylor\u00a0", "sam taylor"},
		"only blanks":                        {" \t ", ""},
		"a Polish dot":                       {"Żaneta", "zaneta"},
		"a Polish stroke":                    {"Łukasz", "lukasz"},
		"Vietnamese tones":                   {"Nguyễn Thị Đào", "nguyen thi dao"},
		"a German sharp s, in capitals too":  {"Groß GROẞ", "gross gross"},
		"Scandinavian letters":               {"Øyvind Æsir Þór", "oyvind aesir thor"},
		"an accent on a struck letter":       {"Ǿ", "o"},
		"a French ligature":                  {"Œuvrard", "oeuvrard"},
		"Turkish i with and without its dot": {"İlkay Işık", "ilkay isik"},
		"accents typed as characters":        {"Jose\u0301", "jose"},
		"Greek, with a capital last sigma":   {"ΓΙΏΡΓΟΣ", "γιωργοσ"},
		"Greek, with a small last sigma":     {"Γιώργος", "γιωργοσ"},
		"Cyrillic":                           {"Семён", "семен"},
		"Arabic vowel signs":                 {"مُحَمَّد", "محمد"},
		"Arabic hamza":                       {"أحمد", "احمد"},
		"an Arabic mark of honour":           {"محمدؐ", "محمد"},
		"Hebrew points":                      {"שָׁלוֹם", "שלום"},
		"Chinese is left as it is":           {"王伟", "王伟"},
		"full-width letters":                 {"Ｓａｍ", "sam"},
		"Korean, composed or not":            {norm.NFD.String("김민준"), "김민준"},
		"a typographic apostrophe":           {"O’Neill", "o'neill"},
		"what cannot be seen":                {"S\u200bam\u200e", "sam"},
		"an emoji":                           {"🙂", "🙂"},
		"a hyphen stays":                     {"Smith-Jones", "smith-jones"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := data.Fold(c.text); got != c.want {
				t.Errorf("got %+q, want %+q", got, c.want)
			}
		})
	}
}

func TestMarksThatAreLettersToTheirReadersStay(t *testing.T) {
	for name, c := range map[string][2]string{
		"Hindi vowel signs":   {"राजू", "राजे"},
		"Thai vowel signs":    {"กิ", "กุ"},
		"Japanese voicing":    {"かく", "がく"},
		"Tamil vowel signs":   {"கி", "கு"},
		"different Chinese":   {"王伟", "王芳"},
		"different in Arabic": {"سامي", "سمير"},
	} {
		t.Run(name, func(t *testing.T) {
			if data.Fold(c[0]) == data.Fold(c[1]) {
				t.Errorf("%s and %s are taken for the same", c[0], c[1])
			}
		})
	}
}

func TestFoldingTwiceChangesNothingMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		once := data.Fold(text)
		if twice := data.Fold(once); twice != once {
			t.Fatalf("%+q became %+q, and then %+q", text, once, twice)
		}
		for _, other := range []string{norm.NFC.String(text), norm.NFD.String(text), " " + text + "\t"} {
			if got := data.Fold(other); got != once {
				t.Fatalf("%+q folds to %+q, but %+q to %+q", text, once, other, got)
			}
		}
	})
}

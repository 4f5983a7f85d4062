package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// flat is the lines' text, with what is set in the face behind in brackets and
// what is drawn as outlines in braces.
func flat(lines []line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		for _, s := range l.spans {
			switch {
			case s.typeface != nil:
				out[i] += "{" + s.text + "}"
			case s.face == Regular:
				out[i] += s.text
			default:
				out[i] += "[" + s.text + "]"
			}
		}
	}
	return out
}

func TestSetLines(t *testing.T) {
	ten := Regular.metrics().units("Sam came x")
	cases := []struct {
		name string
		text string
		room fit
		want []string
	}{
		{"empty text is one empty line", "", fit{units: ten}, []string{""}},
		{"short text is one line", "Sam T.", fit{units: ten}, []string{"Sam T."}},
		{"lines turn at spaces", "Sam came by bus", fit{units: ten}, []string{"Sam came", "by bus"}},
		{"lines turn after hyphens", "Jo-Ann-Marie", fit{units: ten}, []string{"Jo-Ann-", "Marie"}},
		{"lines never turn at the hyphen of a short word", "Her one-to-one", fit{units: Regular.metrics().units("Her one-to-o")}, []string{"Her", "one-to-one"}},
		{"lines turn at any hyphen rather than within a word", "one-to-one", fit{units: Regular.metrics().units("one-to-o")}, []string{"one-to-", "one"}},
		{"no line begins with what parts it", "Sam cam · bus", fit{units: Regular.metrics().units("Sam cam ")}, []string{"Sam", "cam · bus"}},
		{"lines never turn within a code", "Jo (R-0166)", fit{units: 4 * ten / 5}, []string{"Jo", "(R-0166)"}},
		{"line breaks are kept", "Sam\nTom", fit{units: ten}, []string{"Sam", "Tom"}},
		{"a long word is broken", "aaaaaaaaaaaaaa", fit{units: Regular.metrics().units("aaaaa")}, []string{"aaaaa", "aaaaa", "aaaa"}},
		{"what is too much is cut visibly", "Sam came by bus today", fit{units: ten, lines: 2}, []string{"Sam came", "by bus…"}},
		{"a word with one strange letter changes face as a whole", "Nguyễn Jo", fit{units: 9 * ten}, []string{"[Nguyễn] Jo"}},
		{"Cyrillic is set in the face behind", "Жан Jo", fit{units: 9 * ten}, []string{"[Жан] Jo"}},
		{"Arabic is drawn", "محمد Jo", fit{units: 9 * ten}, []string{"{محمد} Jo"}},
		{"Hebrew is drawn in one with its spaces", "שרה לוי", fit{units: 9 * ten}, []string{"{שרה לוי}"}},
		{"Hindi is drawn", "हिन्दी", fit{units: 9 * ten}, []string{"{हिन्दी}"}},
		{"Thai and a digit", "ใจ2", fit{units: 9 * ten}, []string{"{ใจ}2"}},
		{"a Latin name with an Arabic one in brackets", "Sam (محمد ٣)", fit{units: 9 * ten}, []string{"Sam ({محمد }{٣})"}},
		{"Arabic turns at spaces", "محمد محمد", fit{units: 3 * ten / 4}, []string{"{محمد}", "{محمد}"}},
		{"joiners are kept where they shape", "می\u200cخواهم", fit{units: 9 * ten}, []string{"{می\u200cخواهم}"}},
		{"marks of direction are not said", "\u200fשרה\u200e (2)", fit{units: 9 * ten}, []string{"{שרה} (2)"}},
		{"Chinese becomes substitutes", "王明", fit{units: 9 * ten}, []string{"[\ufffd\ufffd]"}},
		{"a syllable of a script without a typeface becomes one substitute", "កិ", fit{units: 9 * ten}, []string{"[\ufffd]"}},
		{"an emoji becomes a substitute", "Jo😀", fit{units: 9 * ten}, []string{"Jo[\ufffd]"}},
		{"Polish needs no other face", "Łukasz Żółć", fit{units: 9 * ten}, []string{"Łukasz Żółć"}},
		{"marks stay on their letter", "x\u0301y", fit{units: 9 * ten}, []string{"x\u0301y"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			lines, _ := setLines(c.text, Regular, nil, c.room)
			if diff := cmp.Diff(c.want, flat(lines)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSetLinesCountsSubstitutes(t *testing.T) {
	_, n := setLines("王明 and 王", Regular, nil, fit{units: 1 << 20})
	if n != 3 {
		t.Errorf("%d substitutes, want 3", n)
	}
}

func TestLinesNeverLeaveTheirWidthNorLoseALetter(t *testing.T) {
	letters := rapid.StringOf(rapid.RuneFrom([]rune("abcWi Żółć Жя ễ 王דम्مि😀 x\u0323")))
	rapid.Check(t, func(t *rapid.T) {
		text := letters.Draw(t, "text")
		width := rapid.Int32Range(1500, 20000).Draw(t, "width")
		lines, _ := setLines(text, Bold, nil, fit{units: width})
		var got strings.Builder
		for _, l := range lines {
			var sum int32
			said := ""
			for _, s := range l.spans {
				said += s.text
				if s.typeface == nil && !s.face.metrics().hasAll(s.text) {
					t.Fatalf("face %d cannot draw %q", s.face, s.text)
				}
				if units := s.face.metrics().units(s.text); s.typeface == nil && units != s.units {
					t.Fatalf("%q is said to be %d wide and is %d", s.text, s.units, units)
				}
				if s.x != sum && !strings.ContainsAny(text, "דم") {
					t.Fatalf("%q stands at %d, after %d", s.text, s.x, sum)
				}
				sum += s.units
				got.WriteString(s.text)
			}
			if sum != l.units {
				t.Fatalf("a line of %d says %d", sum, l.units)
			}
			// A letter is never broken from its marks, however wide they make it.
			if letters := len(shape(said, Bold, nil).clusters); sum > width && letters > 1 {
				t.Fatalf("a line of %d letters is %d wide, in a width of %d", letters, sum, width)
			}
		}
		whole, _ := setLines(text, Bold, nil, fit{units: 1 << 30})
		want := strings.Join(flatText(whole), "")
		if without(got.String()) != without(want) {
			t.Fatalf("%q became %q", want, got.String())
		}
	})
}

func flatText(lines []line) []string {
	var out []string
	for _, l := range lines {
		for _, s := range l.spans {
			out = append(out, s.text)
		}
	}
	return out
}

func without(text string) string { return strings.ReplaceAll(text, " ", "") }

func TestCutLinesEndInAnEllipsisAndFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zA-ZŻж]{30,80}|[א-ת ]{60,80}ת{20}|[क-ह]{60,80}`).Draw(t, "text")
		width := rapid.Int32Range(2500, 9000).Draw(t, "width")
		lines, _ := setLines(text, Regular, nil, fit{units: width, lines: 1})
		if len(lines) != 1 || lines[0].units > width {
			t.Fatalf("%d lines, the first %d of %d wide", len(lines), lines[0].units, width)
		}
		if got := flatText(lines); !strings.HasSuffix(got[len(got)-1], ellipsis) {
			t.Fatalf("%q is not cut visibly", got)
		}
	})
}

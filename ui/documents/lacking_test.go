package documents

import (
	"fmt"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports/press"
	"alongside/ui/uitest"
)

func TestForWhomNoFontHasTheNameIsSaidWithTheFontThatHas(t *testing.T) {
	s := New(uitest.New(t, data.Records{}))
	if said := s.aboutLacking(nil); said != "" {
		t.Errorf("said %q of nobody", said)
	}
	two := []press.Lacking{{Shown: "Wei", Fonts: []string{"Noto Sans CJK"}}, {Shown: "M-7", Fonts: []string{"Noto Sans CJK", "Noto Sans Khmer"}}}
	if said := s.aboutLacking(two); !strings.HasPrefix(said, "Wei, M-7: no font") || !strings.Contains(said, "install Noto Sans CJK, Noto Sans Khmer and start") {
		t.Errorf("said %q", said)
	}
	var many []press.Lacking
	for i := range 40 {
		many = append(many, press.Lacking{Shown: fmt.Sprintf("M-%d", i), Fonts: []string{"Noto Sans CJK"}})
	}
	if said := s.aboutLacking(many); !strings.HasPrefix(said, "M-0, M-1, M-2, M-3, M-4, M-5 and 34 more: no font") {
		t.Errorf("said %q", said)
	}
}

package kit

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestATabSaysHowManyThereAreBehindIt(t *testing.T) {
	withTheme(t, Light, 1)
	tabs := NewTabs([]string{"Goals", "Consents"}, nil)
	inWindow(t, tabs, 400, 60)
	says := func() (last string) {
		for _, o := range test.WidgetRenderer(tabs).Objects() {
			if text, is := o.(*Text); is {
				last = text.Text()
			}
		}
		return last
	}
	before := tabs.tabWidth(1)
	tabs.SetCount(1, 4)
	if tabs.tabWidth(1) <= before || says() != "Consents 4" {
		t.Errorf("it says %q", says())
	}
	tabs.SetCount(1, 0)
	if tabs.tabWidth(1) != before || says() != "Consents" {
		t.Errorf("it says %q of none", says())
	}
}

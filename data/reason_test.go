package data_test

import (
	"testing"

	"alongside/data"
)

func TestEveryKindOfReasonHasATextOfItsOwn(t *testing.T) {
	kinds := data.ReasonKinds()
	if first, last := kinds[0], kinds[len(kinds)-1]; first != data.DetoxDone || last != data.SeldomSeen {
		t.Errorf("the kinds go from %v to %v", first, last)
	}
	seen := make(map[string]data.ReasonKind)
	for _, kind := range kinds {
		text, err := kind.MarshalText()
		if err != nil || len(text) == 0 {
			t.Errorf("kind %d has no text: %v", uint8(kind), err)
		}
		if other, taken := seen[string(text)]; taken {
			t.Errorf("%q stands for kind %d and kind %d", text, uint8(other), uint8(kind))
		}
		seen[string(text)] = kind
	}
	if got := data.ReasonKind(200).String(); got != "reason-200" {
		t.Errorf("an unknown kind is %q", got)
	}
}

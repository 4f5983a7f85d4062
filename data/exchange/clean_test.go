package exchange

import "testing"

func TestAGuardedCellIsReadBackAsItWas(t *testing.T) {
	for _, c := range []struct{ cell, guarded string }{
		{"=1+1", "'=1+1"},
		{"+44 7700 900123", "'+44 7700 900123"},
		{"-", "'-"},
		{"@sam", "'@sam"},
		{"Sam", "Sam"},
		{"'tis", "'tis"},
		{"'=x", "''=x"},
		{"", ""},
	} {
		if got := guard(c.cell); got != c.guarded {
			t.Errorf("guard(%q) = %q, want %q", c.cell, got, c.guarded)
		}
		if got := unguard(c.guarded); got != c.cell {
			t.Errorf("unguard(%q) = %q, want %q", c.guarded, got, c.cell)
		}
	}
}

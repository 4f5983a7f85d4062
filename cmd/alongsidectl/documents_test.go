package main

import (
	"testing"

	"alongside/reports"
)

func TestEveryDocumentCanBeReported(t *testing.T) {
	for _, d := range reports.Documents {
		if documents[d.Key] == nil {
			t.Errorf("%s is offered and cannot be made", d.Key)
		}
	}
	if len(documents) != len(reports.Documents) {
		t.Errorf("%d documents can be made, %d are offered", len(documents), len(reports.Documents))
	}
}

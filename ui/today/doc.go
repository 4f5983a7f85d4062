// Package today is the first screen: tonight's meeting with one button into its
// register, and who needs a call.
package today

// with is the data of a translated template.
type with map[string]any

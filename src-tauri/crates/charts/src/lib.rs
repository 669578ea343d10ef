//! Plumbline: charts.
